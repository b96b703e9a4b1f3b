/**
 * Tongue twisters to be learned by heart: the same few words come again and again and go on differently, so a small model
 * that has read one of them for a few seconds now and then takes the wrong turn. The English one is by Carolyn Wells
 * (1899), the Chinese ones are folk.
 */
export const forcingTexts = {
  butter:
    'betty botter bought some butter, but she said the butter’s bitter; if i put it in my batter, it will make my ' +
    'batter bitter, but a bit of better butter will make my batter better. so she bought a bit of butter, better than ' +
    'her bitter butter, and she put it in her batter, and the batter was not bitter. so ’twas better betty botter ' +
    'bought a bit of better butter.',
  bench:
    '扁担长，板凳宽，板凳没有扁担长，扁担没有板凳宽。扁担要绑在板凳上，板凳不让扁担绑在板凳上，扁担偏要扁担绑在板凳上。' +
    '四是四，十是十，十四是十四，四十是四十。谁说十四是四十，就打谁十四；谁说四十是十四，就打谁四十。' +
    '黑化肥发灰，灰化肥发黑。黑化肥发灰会挥发，灰化肥挥发会发黑。黑化肥挥发发灰会花飞，灰化肥挥发发黑会飞花。' +
    '吃葡萄不吐葡萄皮，不吃葡萄倒吐葡萄皮。吃葡萄吐葡萄皮，不吃葡萄不吐葡萄皮。' +
    '红凤凰，黄凤凰，粉红墙上画凤凰。红凤凰看粉凤凰，粉凤凰看黄凤凰，黄凤凰看红凤凰。',
} as const

export type ForcingText = keyof typeof forcingTexts

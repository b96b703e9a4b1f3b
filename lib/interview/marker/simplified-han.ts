// Traditional characters that answers on this subject use, each followed by its simplified form.
const pairs =
  '門门遺遗狀状態态記记憶忆訓训練练層层輸输隱隐細细單单雙双復复複复選选擇择權权導导數数矩矩陣阵連连續续鏈链鍵键傳传遞递歸归循循環环網网絡络學学習习長长遠远近近時时間间維维關关係系對对應应優优點点較较變变換换倍倍計计算算參参開开關关閉闭舊旧寫写讀读進进過过這这個个為为麼么從从來来後后會会讓让與与並并內内產产壓压縮缩衰衰減减範范圍围譜谱徑径飽饱條条爆爆炸炸錯错誤误說说話话實实際际現现測测試试驗验證证標标準准題题無无沒没難难穩稳調调價价貴贵機机構构編编碼码譯译詞词義义語语結结組组織织樣样樣样獨独總总積积項项幾几種种類类認认識识別别題题歷历畫画當当給给處处線线強强預预總总質质顯显閘闸儲储據据觸触滾滚動动發发'

const simple = new Map<string, string>()
for (let i = 0; i + 1 < pairs.length; i += 2) simple.set(pairs.charAt(i), pairs.charAt(i + 1))

/** The simplified form of a Chinese character, or the character itself. */
export function simplifiedHan(char: string): string {
  return simple.get(char) ?? char
}

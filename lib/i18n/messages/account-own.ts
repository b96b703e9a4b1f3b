import type { Localized } from '../locale'

type OwnAccount = {
  signedInAs: string
  since: (date: string) => string
  records: (count: number) => string
  settingsLink: string
  changePassword: { title: string; current: string; act: string; done: string; none: string }
  passkeys: {
    title: string
    lead: string
    none: string
    insecure: string
    unsupported: string
    unavailable: string
    name: string
    nameHelp: string
    noName: string
    act: string
    added: (name: string) => string
    cancelled: string
    alreadyHere: string
    unnamed: string
    item: (date: string) => string
    remove: string
    removeOf: (name: string) => string
    removed: (name: string) => string
  }
  sessions: {
    title: string
    lead: string
    here: string
    used: (date: string) => string
    unknown: string
    on: (browser: string, system: string) => string
    end: string
    endOf: (device: string, date: string) => string
    endOthers: string
    ended: string
    othersEnded: string
    failed: string
  }
  signOut: {
    title: string
    lead: string
    act: string
    sending: string
    done: string
    askTitle: string
    unsent: (count: number) => string
    media: (count: number) => string
    kept: string
    yes: string
    no: string
  }
  remove: {
    title: string
    lead: string
    guestTitle: string
    guestLead: string
    open: string
    guestOpen: string
    exportFirst: string
    exportAct: string
    exporting: string
    exported: (name: string) => string
    exportFailed: string
    confirm: (email: string) => string
    wrongConfirm: (email: string) => string
    guestConfirm: string
    guestWrong: string
    act: string
    guestAct: string
    cancel: string
    done: string
    keepYes: string
  }
}

export const ownAccountMessages: Localized<OwnAccount> = {
  zh: {
    signedInAs: '已登录',
    since: (date) => `账号建于 ${date}`,
    records: (count) => `共 ${count} 条学习记录`,
    settingsLink: '账号（登录、设备、删除）',
    changePassword: {
      title: '改密码',
      current: '当前密码',
      act: '改密码',
      done: '密码已改。其他设备上的登录都已失效。',
      none: '这个账号没有密码：你一直是用别的方式登录的。',
    },
    passkeys: {
      title: '通行密钥',
      lead: '用指纹、面容或设备的锁屏密码登录，不用记密码，也没有密码可以被骗走。',
      none: '还没有通行密钥。',
      insecure:
        '现在不能添加：浏览器只在加密连接（https）或 localhost 上提供通行密钥，而本站正以普通 http 访问。请架设它的人加上 TLS。',
      unsupported: '这个浏览器不支持通行密钥。',
      unavailable: '这个站点没有启用通行密钥：服务器要配好 https 的 BASE_URL 才行。',
      name: '给它起个名字',
      nameHelp: '方便以后认出它在哪台设备上，例如“我的手机”。',
      noName: '请起个名字。',
      act: '添加通行密钥',
      added: (name) => `已添加通行密钥“${name}”。`,
      cancelled: '没有添加：操作取消了。',
      alreadyHere: '没有添加：这台设备上已经有这个账号的通行密钥了。',
      unnamed: '未命名',
      item: (date) => `添加于 ${date}`,
      remove: '删除',
      removeOf: (name) => `删除通行密钥“${name}”`,
      removed: (name) => `已删除通行密钥“${name}”，再也不能用它登录。`,
    },
    sessions: {
      title: '登录中的设备',
      lead: '不认识的设备，就让它退出，再改一次密码。',
      here: '这台设备',
      used: (date) => `最近使用：${date}`,
      unknown: '未知设备',
      on: (browser, system) => `${system} 上的 ${browser}`,
      end: '让它退出',
      endOf: (device, date) => `让它退出：${device}，${date}`,
      endOthers: '让其他设备全部退出',
      ended: '那台设备已退出。',
      othersEnded: '其他设备都已退出。',
      failed: '没能取得设备列表。',
    },
    signOut: {
      title: '退出登录',
      lead: '先把还没上传的作答传完，再从这个浏览器里删去你的学习记录；服务器上的不受影响，登录后又会回来。',
      act: '退出登录',
      sending: '正在上传还没上传的作答…',
      done: '已退出登录，学习记录已从这个浏览器里删去。',
      askTitle: '有些内容只在这台设备上',
      unsent: (count) => `${count} 条作答没能传到服务器。`,
      media: (count) => `卡片里的 ${count} 个图片或声音只存在这台设备上，从不上传。`,
      kept: '退出后它们会留在这个浏览器里，别人看不到；在这里再次登录这个账号，它们就回来，作答也会继续上传。',
      yes: '退出，内容留在这里',
      no: '先不退出',
    },
    remove: {
      title: '删除账号',
      lead: '从服务器上删除账号、全部学习记录和分享的报告，并清空这个浏览器。删除后无法恢复。',
      guestTitle: '删除服务器上关于我的一切',
      guestLead:
        '没有账号，服务器也替你保存着学习记录，好让它断电不丢。可以全部删除，这个浏览器里的也一起清空。删除后无法恢复。',
      open: '删除账号…',
      guestOpen: '全部删除…',
      exportFirst: '删除之前，可以先把全部内容存成文件，以后能再导入。',
      exportAct: '先导出全部内容（JSON）',
      exporting: '正在导出…',
      exported: (name) => `已导出为 ${name}。`,
      exportFailed: '导出没有成功，请再试一次。',
      confirm: (email) => `为了确认，请输入账号的邮箱 ${email}`,
      wrongConfirm: (email) => `和账号的邮箱不一样，请输入 ${email}。`,
      guestConfirm: '为了确认，请输入“删除”',
      guestWrong: '请输入“删除”两个字。',
      act: '永久删除账号',
      guestAct: '永久删除',
      cancel: '不删除',
      done: '已删除。服务器上不再有你的任何内容。',
      keepYes: '删除，没上传的留在这里',
    },
  },
  en: {
    signedInAs: 'Signed in as',
    since: (date) => `Account made ${date}`,
    records: (count) => `${count === 1 ? '1 entry' : `${count} entries`} in your record`,
    settingsLink: 'Account (sign in, devices, deletion)',
    changePassword: {
      title: 'Change the password',
      current: 'Current password',
      act: 'Change password',
      done: 'The password is changed, and every other device has been signed out.',
      none: 'This account has no password: you have always signed in some other way.',
    },
    passkeys: {
      title: 'Passkeys',
      lead: 'Sign in with a fingerprint, your face or the lock of the device: nothing to remember, and nothing that could be phished.',
      none: 'There are none yet.',
      insecure:
        'None can be added now: browsers offer passkeys only over an encrypted connection (https) or on localhost, and this page came over plain http. Whoever runs this site would have to add TLS.',
      unsupported: 'This browser does not support passkeys.',
      unavailable: 'This site has passkeys turned off: its server needs a BASE_URL with https for them.',
      name: 'A name for it',
      nameHelp: 'So that you know later on which device it is, such as “My phone”.',
      noName: 'Give it a name.',
      act: 'Add a passkey',
      added: (name) => `The passkey “${name}” is added.`,
      cancelled: 'Not added: it was cancelled.',
      alreadyHere: 'Not added: this device already has a passkey for this account.',
      unnamed: 'Unnamed',
      item: (date) => `Added ${date}`,
      remove: 'Remove',
      removeOf: (name) => `Remove the passkey “${name}”`,
      removed: (name) => `The passkey “${name}” is removed, and nobody can sign in with it.`,
    },
    sessions: {
      title: 'Where you are signed in',
      lead: 'If there is a device that you do not know, sign it out and change your password.',
      here: 'this device',
      used: (date) => `Last used ${date}`,
      unknown: 'Unknown device',
      on: (browser, system) => `${browser} on ${system}`,
      end: 'Sign it out',
      endOf: (device, date) => `Sign it out: ${device}, ${date}`,
      endOthers: 'Sign out all other devices',
      ended: 'That device is signed out.',
      othersEnded: 'All other devices are signed out.',
      failed: 'The list of devices could not be had.',
    },
    signOut: {
      title: 'Sign out',
      lead: 'Whatever waits here is sent first, and then your record is removed from this browser. The one on the server stays, and is here again once you sign in.',
      act: 'Sign out',
      sending: 'Sending what waits here…',
      done: 'You are signed out, and your record is removed from this browser.',
      askTitle: 'Some things are on this device alone',
      unsent: (count) => `${count === 1 ? '1 answer has' : `${count} answers have`} not reached the server.`,
      media: (count) =>
        `${count === 1 ? '1 picture or sound of your cards is' : `${count} pictures and sounds of your cards are`} kept on this device and never sent.`,
      kept: 'If you sign out they stay in this browser, where nobody else sees them. They are back, and the answers are sent, when you sign in to this account here again.',
      yes: 'Sign out and keep them here',
      no: 'Stay signed in',
    },
    remove: {
      title: 'Delete the account',
      lead: 'Deletes the account, all of your record and the reports that you shared from the server, and empties this browser. It cannot be undone.',
      guestTitle: 'Delete everything that this server keeps of me',
      guestLead:
        'The server keeps your record without an account too, so that it outlives a power cut. All of it can be deleted, and what this browser holds with it. It cannot be undone.',
      open: 'Delete the account…',
      guestOpen: 'Delete everything…',
      exportFirst: 'Before that, you can save all of it as a file, which can be imported again.',
      exportAct: 'Export everything first (JSON)',
      exporting: 'Exporting…',
      exported: (name) => `Exported as ${name}.`,
      exportFailed: 'The export failed. Try again.',
      confirm: (email) => `To confirm, type the address of the account, ${email}`,
      wrongConfirm: (email) => `That is not the address of the account: type ${email}.`,
      guestConfirm: 'To confirm, type “delete”',
      guestWrong: 'Type the word “delete”.',
      act: 'Delete the account for good',
      guestAct: 'Delete for good',
      cancel: 'Do not delete',
      done: 'Deleted: the server has nothing of yours any more.',
      keepYes: 'Delete, and keep the unsent here',
    },
  },
}

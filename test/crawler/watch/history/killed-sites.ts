export const DEAD = 'https://www.ban-na.go.th/'
export const SITES = [DEAD, 'https://www.ban-nok.go.th/', 'https://www.ban-suan.go.th/'] as const

/** Words of the ways to see the past: as it was, by today’s committees, by former area; and of the quotas of a day. */
export const viViews = {
  choose: 'Cách xem các đơn vị',
  name: {
    as_was: 'Như đã có',
    today: 'Theo đơn vị hiện nay',
    former_area: 'Theo địa bàn cũ',
  },
  reference: 'Để tham khảo',
  referenceText: {
    today:
      'mỗi dòng cộng các đơn vị có chung đơn vị kế thừa hiện nay; không chia nhỏ số liệu đã báo cáo, tổng số không đổi.',
    former_area:
      'mỗi dòng cộng các đơn vị thuộc cùng địa bàn cũ; không chia nhỏ số liệu đã báo cáo, tổng số không đổi.',
  },
  group: {
    successors: 'Tiền thân của: {{names}}',
    withBefore: 'Tiền thân và kế thừa: {{names}}',
    area: 'Địa bàn cũ: {{area}}',
    before: '{{year}}: {{name}}',
    ended: '{{name}} (đã kết thúc, số 6 tháng đầu năm)',
    figure: '{{admitted}}/{{quota}} = {{rate}}',
  },
  cumulative: {
    begun:
      'Lũy kế của đơn vị thành lập trong năm tính từ ngày thành lập, không gồm số của các đơn vị tiền thân.',
    ended: 'Lũy kế ở dòng tổng gồm cả số 6 tháng đầu năm của các đơn vị đã kết thúc, không còn dòng riêng.',
    area: 'Chỉ tiêu năm và lũy kế của một địa bàn gồm cả đơn vị đã kết thúc trong năm.',
  },
  against: {
    label: 'So với năm',
    year: 'So với năm {{year}}',
  },
  incomparable: {
    short: 'không so sánh được',
    text: 'không so sánh được (đã sắp xếp lại đơn vị)',
    note: 'Không so sánh được: giữa hai kỳ đã sắp xếp lại đơn vị, có đơn vị tiền thân hoặc kế thừa nằm ngoài dòng này.',
    tile: 'cùng kỳ {{year}}: {{admitted}}; không so sánh được (đã sắp xếp lại đơn vị)',
    tileNone: 'cùng kỳ {{year}}: không so sánh được (đã sắp xếp lại đơn vị)',
  },
  quota: {
    whole: 'Chỉ tiêu chung: {{version}}.',
    version: 'bản {{number}}, hiệu lực {{from}}',
    short: 'bản {{number}}, từ {{from}}',
    versionBy: 'bản {{number}}, {{decision}}, hiệu lực {{from}}',
    units: 'cộng từ các đơn vị, tính đến {{day}}',
    title: 'Chỉ tiêu tính đến ngày nào?',
    used: 'Tỷ lệ đang dùng các bản chỉ tiêu có hiệu lực đến hết ngày {{day}}. Số kết nạp luôn là số đã báo cáo mới nhất.',
    byPeriod: 'Theo kỳ báo cáo (mặc định)',
    day: 'Bản hiệu lực từ {{day}}',
    otherDay: 'Ngày {{day}}',
    chosen: 'tính đến {{day}}',
  },
  trend: {
    legend: 'sắp xếp lại đơn vị',
    row: 'Từ {{day}} sắp xếp lại: {{ended}} đơn vị kết thúc, {{opened}} đơn vị mới',
  },
  workbook: {
    label: 'ĐỂ THAM KHẢO: {{view}}',
    fileName: 'Kết nạp đảng viên - {{unit}} - {{period}} - {{view}} - {{date}}',
    samePeriodIn: 'Cùng kỳ năm {{year}}',
    sinceYear: 'So năm {{year}}',
    view: '{{view}} (để tham khảo): {{text}}',
    quotaOwn: 'Chỉ tiêu theo các bản có hiệu lực đến ngày {{day}}; chỉ tiêu giao chung: {{version}}.',
    quotaUnits: 'Chỉ tiêu theo các bản có hiệu lực đến ngày {{day}}; toàn đảng bộ cộng từ các đơn vị.',
    quotaNone: 'Chỉ tiêu theo các bản có hiệu lực đến ngày {{day}}.',
    members: 'Dòng chữ nghiêng nêu từng đơn vị đã cộng trong dòng bên trên; không cộng thêm vào tổng.',
  },
} as const;

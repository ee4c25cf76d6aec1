/** Words of the page where official documents are chosen, exported and verified, and of their paper. */
export const viDocuments = {
  paper: {
    reference: 'Mã văn bản {{code}} · Mã kiểm tra {{checksum}}',
    charts: 'Biểu đồ: {{name}}',
  },
} as const;

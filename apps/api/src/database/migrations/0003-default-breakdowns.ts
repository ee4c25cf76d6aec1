interface DefaultBreakdown {
  code: string;
  name: string;
  nameEn: string;
  sort: 'partition' | 'of_which';
  groups: readonly (readonly [code: string, name: string, nameEn: string])[];
}

/**
 * What an installation begins with: the rows of the official half-year form "Biểu số 2-BTCTW" (occupation, age, education, of which) and
 * the provincial letter's focus groups (domain notes, "Target groups"). An administrator changes them as data; this file is part
 * of the migration and never edited.
 */
const GIVEN: readonly DefaultBreakdown[] = [
  {
    code: 'occupation',
    name: 'Nghề nghiệp',
    nameEn: 'Occupation',
    sort: 'partition',
    groups: [
      [
        'state_civil_servant',
        'Cán bộ, công chức cơ quan nhà nước cấp huyện trở lên',
        'Civil servants of State bodies, district level and above',
      ],
      [
        'party_civil_servant',
        'Cán bộ, công chức cơ quan đảng, Mặt trận, đoàn thể',
        'Civil servants of Party, Front and mass organisations',
      ],
      [
        'commune_cadre',
        'Cán bộ, công chức, người hoạt động không chuyên trách cấp xã',
        'Commune cadres and part-time staff',
      ],
      ['hamlet_cadre', 'Người hoạt động không chuyên trách ở thôn, tổ dân phố', 'Hamlet part-time staff'],
      ['public_unit', 'Viên chức, người lao động đơn vị sự nghiệp công lập', 'Public-service-unit staff'],
      ['non_public_unit', 'Người lao động đơn vị sự nghiệp ngoài công lập', 'Non-public-unit workers'],
      ['enterprise_manager', 'Cán bộ quản lý doanh nghiệp', 'Enterprise managers'],
      ['enterprise_clerk', 'Nhân viên văn phòng doanh nghiệp', 'Enterprise clerical staff'],
      ['enterprise_worker', 'Công nhân, lao động trực tiếp trong doanh nghiệp', 'Enterprise direct workers'],
      ['farming', 'Nông, lâm, ngư nghiệp', 'Farming, forestry, fishing'],
      ['armed_forces', 'Quân đội, công an', 'Army and police'],
      ['student', 'Sinh viên', 'Students'],
      ['pupil', 'Học sinh', 'Pupils'],
      ['other', 'Khác', 'Others'],
    ],
  },
  {
    code: 'age',
    name: 'Tuổi đời',
    nameEn: 'Age',
    sort: 'partition',
    groups: [
      ['18_30', '18–30 tuổi', '18–30'],
      ['31_35', '31–35 tuổi', '31–35'],
      ['36_40', '36–40 tuổi', '36–40'],
      ['41_45', '41–45 tuổi', '41–45'],
      ['46_50', '46–50 tuổi', '46–50'],
      ['51_55', '51–55 tuổi', '51–55'],
      ['56_60', '56–60 tuổi', '56–60'],
      ['over_60', 'Trên 60 tuổi', 'Over 60'],
    ],
  },
  {
    code: 'education',
    name: 'Trình độ học vấn',
    nameEn: 'Education',
    sort: 'partition',
    groups: [
      ['primary', 'Tiểu học', 'Primary'],
      ['lower_secondary', 'Trung học cơ sở', 'Lower secondary'],
      ['upper_secondary', 'Trung học phổ thông', 'Upper secondary'],
      ['vocational', 'Sơ cấp, trung cấp', 'Vocational'],
      ['college', 'Cao đẳng', 'College'],
      ['university', 'Đại học', 'University'],
      ['postgraduate', 'Thạc sĩ, tiến sĩ', 'Postgraduate'],
    ],
  },
  {
    code: 'of_which',
    name: 'Trong đó',
    nameEn: 'Of which',
    sort: 'of_which',
    groups: [
      ['women', 'Nữ', 'Women'],
      ['ethnic_minority', 'Dân tộc thiểu số', 'Ethnic minority'],
      ['religious', 'Theo tôn giáo', 'Religious'],
      ['youth_union', 'Đoàn viên Thanh niên', 'Youth Union members'],
      ['re_admitted', 'Kết nạp lại', 'Re-admitted'],
      ['business_owner', 'Chủ doanh nghiệp tư nhân', 'Private-business owners'],
    ],
  },
  {
    code: 'focus',
    name: 'Đối tượng trọng tâm của tỉnh',
    nameEn: 'Provincial focus groups',
    sort: 'of_which',
    groups: [
      ['pupils', 'Học sinh', 'Pupils'],
      ['students', 'Sinh viên', 'Students'],
      ['youth', 'Thanh niên', 'Youth'],
      ['fishermen', 'Ngư dân', 'Fishermen'],
      ['private_sector', 'Người lao động trong đơn vị kinh tế tư nhân', 'Private-sector workers'],
      ['education', 'Cơ sở giáo dục', 'Educational institutions'],
      ['cooperative', 'Hợp tác xã', 'Cooperatives'],
    ],
  },
];

export const DEFAULT_BREAKDOWNS = GIVEN.map(({ groups, ...breakdown }) => ({
  ...breakdown,
  groups: groups.map(([code, name, nameEn]) => ({ code, name, nameEn })),
}));

export function AttendanceView() { return null; }

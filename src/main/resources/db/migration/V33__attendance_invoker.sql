-- Attendance shows what its reader may read, as all other views do.
alter view zoom_webinar_attendance set (security_invoker = true);

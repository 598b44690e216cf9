using Muster.Modules.Audit;

namespace Muster.Server.Backups;

internal sealed record BackupTaken(string Backup) : IAuditEvent
{
    public static string Action => "backup_taken";

    public AuditedEntity Entity => new("backup", Backup);
}

internal sealed record BackupRestored(string Backup, string FromEngine, string FromVersion, long Rows) : IAuditEvent
{
    public static string Action => "backup_restored";

    public AuditedEntity Entity => new("backup", Backup);
}

internal static class BackupName
{
    public static string Of(DateTimeOffset takenAt) => $"muster-{takenAt.UtcDateTime:yyyy-MM-dd'T'HHmmss'Z'}";
}

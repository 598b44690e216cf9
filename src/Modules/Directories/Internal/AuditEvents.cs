using Muster.Modules.Audit;
using Muster.Storage.Model;

namespace Muster.Modules.Directories.Internal;

internal sealed record DirectoryAdded(DirectoryFacts Directory) : IAuditEvent
{
    public static string Action => "directory_added";

    public AuditedEntity Entity => new(DirectoryFacts.Kind, Directory.Id);
}

/// <param name="PasswordChanged">The password itself is audited nowhere.</param>
internal sealed record DirectoryChanged(DirectoryFacts Before, DirectoryFacts After, bool PasswordChanged) : IAuditEvent
{
    public static string Action => "directory_changed";

    public AuditedEntity Entity => new(DirectoryFacts.Kind, After.Id);
}

internal sealed record DirectoryRemoved(DirectoryFacts Directory) : IAuditEvent
{
    public static string Action => "directory_removed";

    public AuditedEntity Entity => new(DirectoryFacts.Kind, Directory.Id);
}

/// <summary>What of a directory is audited.</summary>
internal sealed record DirectoryFacts(
    string Id,
    string Name,
    IReadOnlyList<string> Servers,
    string Security,
    string? CaCertificate,
    string BindDn,
    string BaseDn,
    string PersonFilter,
    IReadOnlyList<string> Attributes,
    int PageSize,
    int TimeLimitSeconds
)
{
    public const string Kind = "directory";

    public static DirectoryFacts Of(Directory row) =>
        new(
            row.Id.ToString(),
            row.Name,
            row.ReadServers(),
            EnumText.Of(row.Security),
            row.CaCertificate,
            row.BindDn,
            row.BaseDn,
            row.PersonFilter,
            [
                $"login={row.LoginAttribute}",
                $"peerId={row.PeerIdAttribute}",
                $"email={row.EmailAttribute}",
                $"displayName={row.NameAttribute}",
                $"phone={row.PhoneAttribute}",
            ],
            row.PageSize,
            row.TimeLimitSeconds
        );
}

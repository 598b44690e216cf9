using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <summary>The row stays when a policy is deleted, so that history can name it; its versions and its key do not.</summary>
internal sealed class ConfigurationPolicy : IVersioned
{
    private ConfigurationPolicy() { }

    public ConfigurationPolicyId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public string? Description { get; private set; }

    public ConfigurationKind Kind { get; private set; }

    /// <summary>Boxed; opens the content of every version. Empty once deleted.</summary>
    public byte[] ContentKey { get; private set; } = [];

    public int LatestVersion { get; private set; }

    /// <summary>Mark of the newest version's content.</summary>
    public string Hash { get; private set; } = "";

    public int SettingCount { get; private set; }

    public int WarningCount { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public DateTimeOffset? DeletedAt { get; private set; }

    public long RowVersion { get; private set; }

    public static ConfigurationPolicy Create(
        ConfigurationPolicyId id,
        ConfigurationKind kind,
        byte[] contentKey,
        string by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            Kind = kind,
            ContentKey = contentKey,
            CreatedBy = by,
            CreatedAt = now,
        };

    public void Describe(PolicyTitle title, string by, DateTimeOffset now)
    {
        (Name, NameKey, Description) = (title.Name, SearchKey.Of(title.Name), title.Description);
        (ChangedBy, ChangedAt) = (by, now);
    }

    public void Take(CheckedContent content, string hash, string by, DateTimeOffset now)
    {
        LatestVersion++;
        (Hash, SettingCount, WarningCount) = (hash, content.Document.Settings.Count, content.Document.Warnings.Count);
        (ChangedBy, ChangedAt) = (by, now);
    }

    public void ReplaceKey(byte[] boxed) => ContentKey = boxed;

    public void Delete(string by, DateTimeOffset now)
    {
        (DeletedAt, ChangedAt, ChangedBy) = (now, now, by);
        ContentKey = []; // what is left of it in old pages of the database cannot be read any more
    }
}

/// <param name="Name">Checked.</param>
internal sealed record PolicyTitle(string Name, string? Description);

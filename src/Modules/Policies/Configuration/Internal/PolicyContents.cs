using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <summary>Writes contents encrypted, and reads them again.</summary>
internal sealed class PolicyContents(ContentKeys keys, ContentMarks marks)
{
    /// <summary>What is shown of a content to those who may not read it.</summary>
    public string MarkOf(CheckedContent content) => marks.Of("configuration-policy", content.Bytes);

    public byte[] NewKey(Guid policyId) => keys.New(KeyLabel(policyId));

    public bool Opens(ConfigurationPolicy policy) => keys.Opens(KeyLabel(policy.Id.Value), policy.ContentKey);

    /// <summary>Whether this node has to be given a key before it may write: a new key in place of the policy's would lose every version.</summary>
    public async Task<bool> MustWaitAsync(MusterDbContext db, ConfigurationPolicy policy, CancellationToken ct) =>
        !Opens(policy) && await keys.OpensElsewhereAsync(db, policy.ContentKey, ct);

    /// <summary>The next version, and what it sets in place of what was set.</summary>
    public async Task AddVersionAsync(
        MusterDbContext db,
        ConfigurationPolicy policy,
        CheckedContent content,
        Reason why,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (!Opens(policy))
        {
            policy.ReplaceKey(NewKey(policy.Id.Value)); // no node has the old one's key: it was lost, and the older versions with it
        }

        policy.Take(content, MarkOf(content), why.Maker.By, now);
        db.Add(
            new PolicyVersion
            {
                PolicyId = policy.Id,
                Number = policy.LatestVersion,
                Hash = policy.Hash,
                Size = content.Bytes.Length,
                SettingCount = content.Document.Settings.Count,
                WarningCount = content.Document.Warnings.Count,
                Note = why.Note,
                RestoredFrom = why.RestoredFrom,
                At = now,
                By = why.Maker.By,
                ApprovedBy = why.Maker.ApprovedBy,
                Content = keys.Seal(
                    KeyLabel(policy.Id.Value),
                    policy.ContentKey,
                    Label(policy.Id.Value, policy.LatestVersion),
                    content.Bytes
                ),
            }
        );
        await db.Set<PolicySetting>().Where(row => row.PolicyId == policy.Id).ExecuteDeleteAsync(ct);
        db.AddRange(
            content.Document.Settings.Select(setting => new PolicySetting
            {
                PolicyId = policy.Id,
                SettingKey = setting.CanonicalKey,
                Name = setting.Key,
                ValueHash = CheckedContent.HashOf(setting),
            })
        );
    }

    public async Task<StoredContent> ReadAsync(
        MusterDbContext db,
        ConfigurationPolicy policy,
        int number,
        CancellationToken ct
    )
    {
        var (bytes, refusal) = await OpenAsync(db, policy, number, ct);
        return new StoredContent(bytes is null ? null : CheckedContent.Of(policy.Kind, bytes), refusal);
    }

    /// <returns>The content as it was written, or why there is none.</returns>
    public async Task<(byte[]? Bytes, PolicyRefusal? Refusal)> OpenAsync(
        MusterDbContext db,
        ConfigurationPolicy policy,
        int number,
        CancellationToken ct
    )
    {
        var boxed = await db.Set<PolicyVersion>()
            .Where(row => row.PolicyId == policy.Id && row.Number == number)
            .Select(row => row.Content)
            .SingleOrDefaultAsync(ct);
        if (boxed is null)
        {
            return (null, PolicyRefusal.VersionNotFound);
        }

        var id = policy.Id.Value;
        return keys.TryOpen(KeyLabel(id), policy.ContentKey, Label(id, number), boxed) is { } bytes
            ? (bytes, null)
            : (null, PolicyRefusal.ContentUnreadable);
    }

    public static string KeyLabel(Guid policyId) => $"configuration-policy/{policyId}";

    private static string Label(Guid policyId, int number) => $"configuration-policy/{policyId}/{number}";
}

/// <param name="Refusal">Why there is none.</param>
internal sealed record StoredContent(CheckedContent? Content, PolicyRefusal? Refusal);

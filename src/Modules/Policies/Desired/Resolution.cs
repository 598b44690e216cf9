using System.Security.Cryptography;
using System.Text;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Blueprints;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Desired;

/// <summary>What devices of one class should have. Pure: the same blueprints and things, the same answer.</summary>
internal static class Resolution
{
    /// <param name="sources">Blueprints in their order: where two contradict each other, the earlier one counts.</param>
    /// <param name="contents">Those that are there.</param>
    public static List<DesiredEntry> Resolve(
        DesiredClassId id,
        string platform,
        IReadOnlyList<ResolvedBlueprint> sources,
        IReadOnlyDictionary<ContentRef, ContentRow> contents,
        Func<string, bool> isSingle
    )
    {
        var seen = new HashSet<ContentRef>();
        var setBy = new Dictionary<string, (Guid By, string Hash)>(StringComparer.Ordinal);
        var single = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var resolved = new List<DesiredEntry>();
        foreach (
            var (blueprint, entry) in sources.SelectMany(source => source.Entries.Select(entry => (source, entry)))
        )
        {
            if (!seen.Add(entry.Content))
            {
                continue;
            }

            var content = contents.GetValueOrDefault(entry.Content);
            var skip = Skip(entry, content, platform, setBy, single);
            if (skip is null)
            {
                foreach (var (setting, hash) in content!.Settings ?? NoSettings) // it is not gone
                {
                    setBy.TryAdd(setting, (entry.ContentId, hash));
                }

                if (isSingle(entry.Kind) && !content.Idle)
                {
                    single[entry.Kind] = entry.ContentId;
                }
            }

            var handling = entry.HandlingWith(blueprint.Defaults);
            resolved.Add(
                new DesiredEntry
                {
                    ClassId = id,
                    Position = resolved.Count,
                    Kind = entry.Kind,
                    ContentId = entry.ContentId,
                    ContentVersion = content?.Version ?? 0,
                    Sha256 = content?.Sha256 ?? "",
                    BlueprintId = entry.BlueprintId,
                    Blocking = handling.Blocking,
                    Retries = handling.Retries,
                    OnFailure = handling.OnFailure,
                    Removal = handling.Removal,
                    Skipped = skip?.Reason,
                    SkippedSetting = skip?.Setting,
                    SkippedFor = skip?.For,
                }
            );
        }

        return resolved;
    }

    /// <summary>Of what devices do get, with how they deal with it; lowercase hex.</summary>
    public static string HashOf(IEnumerable<DesiredEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries.Where(entry => entry.Skipped is null))
        {
            text.Append(entry.Kind)
                .Append(' ')
                .Append(entry.ContentId)
                .Append(' ')
                .Append(entry.Sha256)
                .Append(entry.Blocking ? " blocking " : " free ")
                .Append(entry.Retries)
                .Append(' ')
                .Append(EnumText.Of(entry.OnFailure))
                .Append(' ')
                .Append(EnumText.Of(entry.Removal))
                .Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static readonly Dictionary<string, string> NoSettings = [];

    private static (SkipReason Reason, string? Setting, Guid? For)? Skip(
        BlueprintEntry entry,
        ContentRow? content,
        string platform,
        Dictionary<string, (Guid By, string Hash)> setBy,
        Dictionary<string, Guid> single
    )
    {
        if (content is null)
        {
            return (SkipReason.Gone, null, null);
        }

        if (!content.Platforms.Contains(platform, StringComparer.Ordinal))
        {
            return (SkipReason.Platform, null, null);
        }

        if (single.TryGetValue(entry.Kind, out var other))
        {
            return (SkipReason.AnotherOne, null, other);
        }

        foreach (
            var (setting, hash) in (content.Settings ?? NoSettings).OrderBy(one => one.Key, StringComparer.Ordinal)
        )
        {
            if (setBy.TryGetValue(setting, out var earlier) && earlier.Hash != hash)
            {
                return (SkipReason.Conflict, setting, earlier.By);
            }
        }

        return null;
    }
}

/// <summary>A blueprint that a class gets, with what it holds in its order.</summary>
internal sealed record ResolvedBlueprint(BlueprintId Id, Handling Defaults, IReadOnlyList<BlueprintEntry> Entries);

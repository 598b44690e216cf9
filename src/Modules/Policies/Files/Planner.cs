using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http.Files;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Keys;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Files;

/// <summary>Says what files come to: each thing as the file says it, as the set said it last, and as it is.</summary>
internal sealed class Planner(IEnumerable<IFileKind> kinds, FilesInput input, ContentMarks marks, Database database)
{
    private readonly Judging judging = new(marks);

    private readonly List<IFileKind> ordered =
    [
        .. kinds.OrderBy(kind => kind.Rank).ThenBy(kind => kind.Type, StringComparer.Ordinal),
    ];

    /// <returns>Null when there are faults.</returns>
    public async Task<FilePlan?> RunAsync(
        IReadOnlyList<BlueprintFile> files,
        string? set,
        bool prune,
        FaultList faults,
        CancellationToken ct
    )
    {
        var items = input.Read(files, faults);
        if (faults.Any)
        {
            return null;
        }

        var (rows, proposals) = await RowsAsync(set, ct);
        var live = await LiveAsync(items, rows, ct);
        var names = new KnownNames();
        foreach (var item in items)
        {
            names.Add(item.Kind.Type, item.Name, id: null);
        }

        foreach (var ((type, _), thing) in live)
        {
            names.Add(type, thing.Name, thing.Id);
        }

        var planned = new List<Planned>();
        var places = rows.ToDictionary(row => (row.Type, row.NameKey));
        foreach (var item in items)
        {
            var there = live.GetValueOrDefault((item.Kind.Type, item.Key));
            var own = new FileFaults();
            var document = item.Kind.Check(item.Wanted, there, names, own);
            foreach (var (field, words) in own.All)
            {
                item.Fault(faults, field, words);
            }

            if (document is not null)
            {
                var row = places.GetValueOrDefault((item.Kind.Type, item.Key));
                planned.Add(judging.Held(item, there, document, row, proposals));
            }
        }

        var held = items.Select(item => (item.Kind.Type, item.Key)).ToHashSet();
        foreach (var row in rows.Where(row => !held.Contains((row.Type, row.NameKey))))
        {
            if (ordered.Find(kind => kind.Type == row.Type) is { } kind)
            {
                planned.Add(
                    judging.Dropped(kind, row, live.GetValueOrDefault((row.Type, row.NameKey)), prune, proposals)
                );
            }
        }

        return faults.Any ? null : new FilePlan(set, Ordered(planned), names);
    }

    /// <summary>First what is to be there, what others name before them; then what is to go, the other way round.</summary>
    private static List<Planned> Ordered(List<Planned> planned) =>
        [
            .. planned
                .Where(one => one.Action != FileAction.Remove)
                .OrderBy(one => one.Kind.Rank)
                .ThenBy(one => one.Kind.Type, StringComparer.Ordinal)
                .ThenBy(one => one.Key, StringComparer.Ordinal),
            .. planned
                .Where(one => one.Action == FileAction.Remove)
                .OrderByDescending(one => one.Kind.Rank)
                .ThenBy(one => one.Kind.Type, StringComparer.Ordinal)
                .ThenBy(one => one.Key, StringComparer.Ordinal),
        ];

    private Task<(List<AppliedThing> Rows, Dictionary<Guid, StoredProposal> Proposals)> RowsAsync(
        string? set,
        CancellationToken ct
    ) =>
        database.ReadAsync(
            async (db, token) =>
            {
                if (set is null)
                {
                    return ([], []);
                }

                var key = SearchKey.Of(set);
                var rows = await db.Set<AppliedThing>().Where(row => row.SetKey == key).ToListAsync(token);
                var waiting = rows.Select(row => row.ProposalId)
                    .OfType<Guid>()
                    .Select(id => new ProposalId(id))
                    .ToList();
                var proposals = await db.Set<StoredProposal>()
                    .Where(proposal => waiting.Contains(proposal.Id))
                    .ToDictionaryAsync(proposal => proposal.Id.Value, token);
                return (rows, proposals);
            },
            ct
        );

    /// <summary>All that files and the set name, and nothing else.</summary>
    private async Task<Dictionary<(string Type, string Key), FileThing>> LiveAsync(
        IReadOnlyList<FileItem> items,
        List<AppliedThing> rows,
        CancellationToken ct
    )
    {
        var named = items
            .Select(item => (item.Kind.Type, item.Key))
            .Concat(
                items.SelectMany(item =>
                    item.Kind.LinksOf(item.Wanted).Select(link => (link.Type, Key: SearchKey.Of(link.Name)))
                )
            )
            .Concat(rows.Select(row => (row.Type, Key: row.NameKey)))
            .ToLookup(one => one.Type, one => one.Key, StringComparer.Ordinal);
        var live = new Dictionary<(string Type, string Key), FileThing>();
        foreach (var kind in ordered)
        {
            foreach (var some in named[kind.Type].Distinct(StringComparer.Ordinal).Chunk(500))
            {
                foreach (var thing in await kind.ReadAsync(some, ct))
                {
                    live[(kind.Type, SearchKey.Of(thing.Name))] = thing;
                }
            }
        }

        return live;
    }
}

/// <param name="Things">In the order in which they are done.</param>
internal sealed record FilePlan(string? Set, IReadOnlyList<Planned> Things, KnownNames Names)
{
    public string Hash { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Set}\n{string.Join('\n', Things.Select(one => one.Mark))}"))
        );

    public BlueprintFilePlan Shown() =>
        new()
        {
            Hash = Hash,
            Set = Set,
            Items = [.. Things.Select(one => one.Shown())],
        };
}

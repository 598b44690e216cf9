using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Commit;

/// <summary>What rows that are about to be written meet: a handful of queries for some thousand rows.</summary>
internal sealed record FoundNow
{
    public required IReadOnlyList<(
        ImportRow Row,
        MappedRow Cells,
        IReadOnlyList<DeviceIdentifier> Identifiers
    )> Rows { get; init; }

    public required IReadOnlyDictionary<DeviceIdentifier, ExpectedDetails> Expected { get; init; }

    /// <summary>By what each expected device is recognised.</summary>
    public required ILookup<DeviceId, DeviceIdentifier> Recognised { get; init; }

    /// <summary>Identifiers of devices that were expected and are here.</summary>
    public required IReadOnlySet<DeviceIdentifier> Arrived { get; init; }

    /// <summary>Of the devices that rows were about when they were checked, those that somebody took off the list.</summary>
    public required IReadOnlySet<DeviceId> Withdrawn { get; init; }

    /// <summary>Devices that earlier rows of the list have written.</summary>
    public required HashSet<DeviceId> InBatch { get; init; }

    /// <summary>By the folded name.</summary>
    public required IReadOnlyDictionary<string, ListedGroup> Groups { get; init; }

    public required ILookup<DeviceId, ListedGroup> Joined { get; init; }

    public required BlueprintGroups Blueprints { get; init; }

    public required IReadOnlyDictionary<DeviceId, ListedPassword> Passwords { get; init; }

    public static async Task<FoundNow> ReadAsync(
        MusterDbContext db,
        long batch,
        IReadOnlyList<ImportRow> rows,
        CancellationToken ct
    )
    {
        var read = rows.Select(row => (Row: row, Cells: ListedRows.CellsOf(row))).ToList();
        var named = read.ConvertAll(one => (one.Row, one.Cells, IdentifiersOf(one.Cells)));
        var identifiers = named.SelectMany(one => one.Item3).ToHashSet();
        var expected = await db.ExpectedByAsync(identifiers, ct);
        var devices = expected.Values.Select(one => one.DeviceId).Distinct().ToList();
        return new FoundNow
        {
            Rows = named,
            Expected = expected,
            Recognised = await db.ExpectedIdentifiersAsync(devices, ct),
            Arrived = await db.ArrivedByAsync(identifiers, ct),
            Withdrawn = await db.WithdrawnAmongAsync([.. rows.Select(row => row.DeviceId).OfType<DeviceId>()], ct),
            InBatch = [.. await ExpectedBatches.InBatchAsync(db, batch, devices, ct)],
            Groups = await db.GroupsByNameAsync([.. read.SelectMany(one => GroupNames.Of(one.Cells)).Distinct()], ct),
            Joined = await db.ExpectedGroupsAsync(devices, ct),
            Blueprints = await BlueprintGroups.ReadAsync(db, read.Select(one => one.Cells), ct),
            Passwords = await db.ExpectedPasswordsAsync(devices, ct),
        };
    }

    public IReadOnlyList<ExpectedDetails> KnownBy(IEnumerable<DeviceIdentifier> identifiers) =>
        [
            .. identifiers
                .Select(one => Expected.GetValueOrDefault(one))
                .OfType<ExpectedDetails>()
                .DistinctBy(one => one.DeviceId),
        ];

    /// <returns>Why the row cannot be taken any more; null when it can.</returns>
    public string? Overtakes(ImportRow row, MappedRow cells, IReadOnlyList<ExpectedDetails> known) =>
        row.DeviceId is { } device && Withdrawn.Contains(device) ? "The device was taken off the list since the check."
        : known.Count > 1 ? "The identifiers of this row belong to several expected devices by now."
        : known is [var one] && InBatch.Contains(one.DeviceId)
            ? "Another row of this list is about the same expected device by now."
        : GroupNames.Of(cells).FirstOrDefault(name => !IsThere(name)) is { } gone
            ? $"The device group {gone} is not there any more, or rules say by now which devices are in it."
        : Blueprints.Of(cells).Fault is { } fault ? $"The blueprint has changed since the check. {fault.Message}"
        : null;

    private bool IsThere(string name) => Groups.TryGetValue(SearchKey.Of(name), out var group) && !group.GoesByRules;

    private static IReadOnlyList<DeviceIdentifier> IdentifiersOf(MappedRow cells) =>
        [.. Identifier.Of(cells).Select(one => new DeviceIdentifier(one.Kind, one.Value))];
}

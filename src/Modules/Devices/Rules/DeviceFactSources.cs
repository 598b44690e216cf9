using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Rules;

/// <summary>All that rules may go by, of all modules.</summary>
internal sealed class DeviceFactSources(IEnumerable<IDeviceFactSource> sources)
{
    private readonly List<IDeviceFactSource> sources = [.. sources];

    public IReadOnlyList<RuleFact> Facts { get; } =
    [.. sources.SelectMany(source => source.Facts).OrderBy(fact => fact.Key, StringComparer.Ordinal)];

    public bool Knows(string fact) => Facts.Any(known => known.Key == fact);

    public async Task<FactTable> ReadAsync(
        MusterDbContext db,
        IReadOnlyCollection<string> wanted,
        IQueryable<DeviceId> devices,
        CancellationToken ct
    )
    {
        var table = new FactTable(wanted);
        foreach (var source in sources.Where(source => source.Facts.Any(fact => table.Wants(fact.Key))))
        {
            await source.ReadAsync(db, devices, table, ct);
        }

        return table;
    }
}

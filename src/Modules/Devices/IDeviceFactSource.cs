using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>What is known of devices and rules of groups may go by. Each module adds what it owns.</summary>
public interface IDeviceFactSource
{
    IReadOnlyList<RuleFact> Facts { get; }

    /// <summary>
    /// Puts what it knows of these devices into the table, those facts that the table wants. A device whose fact changes has to be told of by
    /// <see cref="DeviceFactsChanged"/>, or rules keep what they knew.
    /// </summary>
    Task ReadAsync(MusterDbContext db, IQueryable<DeviceId> devices, FactTable into, CancellationToken ct);
}

/// <param name="Key">Stable, for example <c>serial_number</c>.</param>
/// <param name="Choices">The values that there are, where these are few.</param>
/// <param name="IsClaimed">Only the device itself says so: whoever controls it can say something else.</param>
public sealed record RuleFact(string Key, IReadOnlyList<string>? Choices = null, bool IsClaimed = false);

/// <summary>Facts of some devices. One that nobody set is empty; one may have several values.</summary>
public sealed class FactTable(IReadOnlyCollection<string> wanted)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Nothing = [];
    private readonly Dictionary<DeviceId, Dictionary<string, IReadOnlyList<string>>> rows = [];

    public bool Wants(string fact) => wanted.Contains(fact);

    /// <summary>In place of what was known before.</summary>
    /// <param name="value">Null or empty: not known.</param>
    public void Set(DeviceId device, string fact, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            RowOf(device)[fact] = [value];
        }
    }

    /// <summary>Beside what is known already: a fact of which several things are true at a time.</summary>
    public void Add(DeviceId device, string fact, string value)
    {
        var row = RowOf(device);
        row[fact] = [.. row.GetValueOrDefault(fact) ?? [], value];
    }

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Of(DeviceId device) =>
        rows.GetValueOrDefault(device) ?? Nothing;

    private Dictionary<string, IReadOnlyList<string>> RowOf(DeviceId device)
    {
        if (!rows.TryGetValue(device, out var row))
        {
            rows[device] = row = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        }

        return row;
    }
}

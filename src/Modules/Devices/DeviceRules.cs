using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Rules;
using Muster.Storage.Model;
using Device = Muster.Modules.Devices.Internal.Device;

namespace Muster.Modules.Devices;

/// <summary>The rules of groups, for upper modules that choose something for a device by what is known of it.</summary>
public sealed class DeviceRules
{
    private readonly RulesInput input;
    private readonly DeviceFactSources sources;

    internal DeviceRules(RulesInput input, DeviceFactSources sources) => (this.input, this.sources) = (input, sources);

    /// <returns>What is kept; null when there are faults.</returns>
    public string? Check(DeviceGroupRules body, FieldErrors errors) =>
        input.Read(body, errors) is { } rules ? GroupRulesText.Write(rules) : null;

    /// <param name="kept">What <see cref="Check"/> made.</param>
    public static DeviceGroupRules Show(string kept) => RulesView.Of(GroupRulesText.Read(kept));

    /// <summary>Judges several sets of rules by one reading of the facts, inside the unit of work whose rows the database shows.</summary>
    /// <param name="kept">What <see cref="Check"/> made, by whatever tells them apart.</param>
    /// <returns>The name of the rule that lets the device in, for each set that does.</returns>
    public async Task<IReadOnlyDictionary<TKey, string>> FittingAsync<TKey>(
        MusterDbContext db,
        DeviceId device,
        IReadOnlyDictionary<TKey, string> kept,
        CancellationToken ct
    )
        where TKey : notnull
    {
        var fitting = new Dictionary<TKey, string>();
        if (kept.Count == 0)
        {
            return fitting;
        }

        var rules = kept.ToDictionary(one => one.Key, one => GroupRulesText.Read(one.Value));
        var wanted = rules.Values.SelectMany(one => one.Facts).ToHashSet(StringComparer.Ordinal);
        var one = db.Set<Device>().Where(row => row.Id == device).Select(row => row.Id);
        var facts = (await sources.ReadAsync(db, wanted, one, ct)).Of(device);
        foreach (var (key, set) in rules)
        {
            if (set.Judge(facts) is { } rule)
            {
                fitting[key] = rule.Name;
            }
        }

        return fitting;
    }
}

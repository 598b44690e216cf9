namespace Muster.Modules.Devices.SharedKeys;

public sealed class SharedKeysOptions
{
    /// <summary>Two agents that take turns with one key within this time are two machines.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether a device whose key is used by several machines is suspended until a person has decided.</summary>
    public bool Suspends { get; set; } = true;
}

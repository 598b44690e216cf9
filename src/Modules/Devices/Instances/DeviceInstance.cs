using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Instances;

/// <summary>One start of an agent with the key of a device. Two that take turns are two machines.</summary>
internal sealed class DeviceInstance : IVersioned
{
    private DeviceInstance() { }

    public DeviceId DeviceId { get; private set; }

    public string Instance { get; private set; } = "";

    public string? ComputerName { get; private set; }

    public string? SerialNumber { get; private set; }

    public string? Platform { get; private set; }

    public string? OsVersion { get; private set; }

    public string? AgentVersion { get; private set; }

    public string Address { get; private set; } = "";

    public DateTimeOffset FirstHeardAt { get; private set; }

    /// <summary>When it came, came back, or, while others use its key, to the minute.</summary>
    public DateTimeOffset HeardAt { get; private set; }

    /// <summary>When the newest of its calls that counted was signed, by its own clock. Null when none did, or in rows that are older than the column.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The last one that was heard.</summary>
    public bool IsCurrent { get; private set; }

    /// <summary>When it was heard again after another one.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    public InstanceRemedy? Remedy { get; private set; }

    public SharedKeyId? SharedKeyId { get; private set; }

    public long RowVersion { get; private set; }

    /// <summary>Known, and not heard yet: see <see cref="Hear"/> and <see cref="Introduce"/>.</summary>
    public static DeviceInstance Of(DeviceId device, HeardInstance heard, DateTimeOffset now) =>
        new()
        {
            DeviceId = device,
            Instance = heard.Instance,
            Address = heard.Address,
            FirstHeardAt = now,
            HeardAt = now,
        };

    /// <summary>A sign that it lives now.</summary>
    public void Hear(HeardInstance heard, DateTimeOffset now)
    {
        (Address, HeardAt) = (heard.Address, now);
        SignedAt = SignedAt > heard.SignedAt ? SignedAt : heard.SignedAt;
        if (heard.Claim is { } claim)
        {
            Take(claim);
        }
    }

    /// <summary>What it says of itself counts also when it is no sign that it lives now, but never in the place of what it said.</summary>
    public void Introduce(HeardInstance heard)
    {
        if (ComputerName is null && heard.Claim is { } claim)
        {
            Take(claim);
        }
    }

    /// <summary>True for a call from before this start: the replay of an older one, or of one that was under way. It says nothing of now.</summary>
    public bool IsNewerThan(HeardInstance heard) => heard.Instance != Instance && heard.SignedAt <= SignedAt;

    public void Come() => IsCurrent = true;

    public void Return(DateTimeOffset now) => (IsCurrent, ReturnedAt) = (true, now);

    public void GiveWay() => IsCurrent = false;

    public void TakePartIn(SharedKeyId sharedKey) => SharedKeyId = sharedKey;

    public void BeTold(InstanceRemedy? remedy) => Remedy = remedy;

    /// <summary>The turns that were taken count no more: one machine has a key of its own.</summary>
    public void Part(bool kept)
    {
        (IsCurrent, ReturnedAt) = (kept, null);
        Remedy = kept ? null : Remedy;
    }

    /// <summary>It was no other machine: it counts again as if it had never come back.</summary>
    public void Clear() => (SharedKeyId, ReturnedAt, Remedy) = (null, null, null);

    /// <summary>Nothing is left that says whose it was.</summary>
    public void Forget() => (ComputerName, SerialNumber, Address) = (null, null, "");

    private void Take(MachineClaim claim)
    {
        (ComputerName, SerialNumber) = (claim.ComputerName, claim.SerialNumber);
        (Platform, OsVersion, AgentVersion) = (claim.Platform, claim.OsVersion, claim.AgentVersion);
    }
}

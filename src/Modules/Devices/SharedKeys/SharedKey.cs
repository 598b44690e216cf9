using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.SharedKeys;

/// <summary>Several machines use the key of one device, until a person has decided and the machines have done so.</summary>
internal sealed class SharedKey : IVersioned
{
    private SharedKey() { }

    public SharedKeyId Id { get; private set; }

    public DeviceId DeviceId { get; private set; }

    public SharedKeyState State { get; private set; }

    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>The device is suspended because of it, and nobody has let it go on since.</summary>
    public bool Suspended { get; private set; }

    public SharedKeyDecision? Decision { get; private set; }

    /// <summary>The start of an agent that stays the device.</summary>
    public string? Kept { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public long RowVersion { get; private set; }

    public static SharedKey Found(DeviceId device, bool suspended, TimeProvider clock) =>
        new()
        {
            Id = Uuid7.New<SharedKeyId>(clock),
            DeviceId = device,
            State = SharedKeyState.Open,
            FoundAt = clock.GetUtcNow(),
            Suspended = suspended,
        };

    public void Decide(SharedKeyDecision decision, string? kept, string by, DateTimeOffset now)
    {
        (Decision, Kept, DecidedBy, DecidedAt) = (decision, kept, by, now);
        State = decision == SharedKeyDecision.Keep ? SharedKeyState.Decided : SharedKeyState.Settled;
    }

    public void LetGo() => Suspended = false;

    public void Settle() => State = SharedKeyState.Settled;
}

using System.Security.Cryptography;
using Muster.Agent.Connection;
using Muster.Agent.State;
using Muster.AgentClient;

namespace Muster.Agent.Delivery;

/// <summary>
/// A line to the server of its own, with keys of its own: what is delivered runs beside the check-ins, and neither keys nor connections are made
/// for two at once.
/// </summary>
internal sealed class DeliveryLine : IDisposable
{
    private readonly HttpWire wire;
    private readonly ECDsa key;

    /// <param name="trusted">SubjectPublicKeyInfos of the server's keys.</param>
    public DeliveryLine(StateFolder folder, AgentState state, IEnumerable<byte[]> trusted, TimeProvider clock)
    {
        Clock = new ServerClock(clock, TimeSpan.FromSeconds(state.ServerAheadSeconds));
        key = DeviceKeyFile.Load(folder);
        KeyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        wire = new HttpWire(GivenAddress.Parse(state.Server.AbsoluteUri), Clock);
        Connection = new MusterConnection(wire, key, StoredPin.Import(trusted), Clock);
    }

    public MusterConnection Connection { get; }

    public ServerClock Clock { get; }

    /// <summary>Of this device's key.</summary>
    public string KeyId { get; }

    public void Dispose()
    {
        wire.Dispose();
        Connection.ServerKeys.Dispose();
        key.Dispose();
    }
}

/// <summary>Nothing can be done now, and nothing was decided: to be tried again later.</summary>
internal sealed class DeliveryLaterException(string why, TimeSpan? retryAfter) : Exception(why)
{
    public TimeSpan? RetryAfter => retryAfter;

    public static DeliveryLaterException Of(Setback setback) => new(setback.Why, setback.RetryAfter);
}

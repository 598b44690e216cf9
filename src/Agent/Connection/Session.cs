using System.Security.Cryptography;
using Muster.Agent.State;
using Muster.Agent.Words;
using Muster.AgentClient;
using Muster.Kernel.Phrases;

namespace Muster.Agent.Connection;

/// <summary>A device that has a request or an identity at its server: what it remembers, and the line to the server.</summary>
internal sealed class Session : IDisposable
{
    private readonly StateFolder folder;
    private readonly HttpWire wire;
    private readonly ECDsa deviceKey;
    private readonly ServerClock serverClock;

    private Session(StateFolder folder, AgentState state, ECDsa deviceKey, TimeProvider clock)
    {
        this.folder = folder;
        this.deviceKey = deviceKey;
        State = state;
        Phrase =
            PhraseFile.Read(folder) is { Salt: not null } known && known.RequestId == state.RequestId ? known : null;
        serverClock = new ServerClock(clock, TimeSpan.FromSeconds(state.ServerAheadSeconds));
        wire = new HttpWire(GivenAddress.Parse(state.Server.AbsoluteUri), serverClock);
        Connection = new MusterConnection(wire, deviceKey, StoredPin.Import(state.ServerKeys), serverClock);
    }

    public AgentState State { get; private set; }

    public MusterConnection Connection { get; }

    public DateTimeOffset ServerNow => serverClock.Now;

    /// <summary>What the words of this request are made of, when both sides have brought their share.</summary>
    public PhraseMemory? Phrase { get; private set; }

    /// <summary>Null as long as nobody else can see them.</summary>
    public VerificationPhrase? Words =>
        Phrase is { Told: true } ? Phrase.WordsOf(State.RequestId, deviceKey.ExportSubjectPublicKeyInfo()) : null;

    public static Session Resume(StateFolder folder, AgentState state, TimeProvider clock) =>
        new(folder, state, DeviceKeyFile.Load(folder), clock);

    /// <summary>The same line to the server, for another key of this device.</summary>
    public MusterConnection By(ECDsa key) => new(wire, key, Connection.ServerKeys, serverClock);

    public void Save(AgentState next)
    {
        var complete = next with { ServerAheadSeconds = (long)serverClock.Ahead.TotalSeconds };
        if (complete != State)
        {
            folder.Write(complete);
            State = complete;
        }
    }

    public void KeepPhrase(PhraseMemory? phrase)
    {
        Phrase = phrase;
        if (phrase is null)
        {
            PhraseFile.Delete(folder);
        }
        else
        {
            PhraseFile.Write(folder, phrase);
        }
    }

    /// <summary>Stores the keys that a believed answer told this device to trust, before it relies on them.</summary>
    /// <returns>True when they are others than before.</returns>
    public bool Trust(IReadOnlyList<string>? told)
    {
        if (ServerPin.TryRead(told) is not { } keys)
        {
            return false;
        }

        if (keys.Same(Connection.ServerKeys))
        {
            keys.Dispose();
            return false;
        }

        Save(State.Trusting([.. keys.Keys.Select(key => key.Spki.ToArray())]));
        Connection.ServerKeys.Dispose();
        Connection.ServerKeys = keys;
        return true;
    }

    public void Dispose()
    {
        wire.Dispose();
        deviceKey.Dispose();
        Connection.ServerKeys.Dispose();
    }
}

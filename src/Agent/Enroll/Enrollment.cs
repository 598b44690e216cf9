using System.Security.Cryptography;
using Muster.Agent.Connection;
using Muster.Agent.Keys;
using Muster.Agent.State;
using Muster.Agent.Words;
using Muster.AgentClient;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;

namespace Muster.Agent.Enroll;

/// <summary>Asks a server to let this device in: challenge, pin, request.</summary>
internal sealed class Enrollment : IDisposable
{
    private readonly StateFolder folder;
    private readonly Asked asked;
    private readonly TimeProvider clock;
    private readonly AgentState? before;
    private readonly ECDsa deviceKey;
    private readonly ServerClock serverClock;
    private readonly HttpWire wire;

    public Enrollment(StateFolder folder, Asked asked, TimeProvider clock)
    {
        this.folder = folder;
        this.asked = asked;
        this.clock = clock;
        before = folder.Read();
        Abandonment.Finish(folder, before);
        (deviceKey, WithoutTpm) = DeviceKeyFile.LoadOrMake(folder, asked.KeyStore ?? KeyStore.File);
        serverClock = new ServerClock(clock, TimeSpan.FromSeconds(before?.ServerAheadSeconds ?? 0));
        wire = new HttpWire(asked.Server, serverClock);
    }

    /// <summary>Why the key that was made is in a file and not in the TPM, where that was the first choice.</summary>
    public AgentStop? WithoutTpm { get; }

    /// <summary>On an answer the request is in the state folder, and the server's key is pinned from then on.</summary>
    public async Task<Reply<AgentState>> AskAsync(CancellationToken ct)
    {
        // Before anything is sent: a secret that cannot be read is a fault of this machine.
        var (key, password) = (asked.Key?.Read(), asked.Password?.Read());
        switch (await Challenge.AskAsync(wire, ct))
        {
            case Reply<Challenge>.Answered { Value: var challenge }:
                using (challenge.ServerKey)
                {
                    return OtherThanPinned(challenge.ServerKey) is { } other
                        ? new Reply<AgentState>.Later(other)
                        : Remember(challenge, await SendAsync(challenge, key, password, ct));
                }

            case Reply<Challenge>.Later later:
                return new Reply<AgentState>.Later(later.Setback);
            default:
                throw new InvalidOperationException("A challenge is answered or comes later.");
        }
    }

    public void Dispose()
    {
        wire.Dispose();
        deviceKey.Dispose();
    }

    private Setback? OtherThanPinned(VerificationKey seen)
    {
        if (before is null)
        {
            return asked.ServerKeyId is null || asked.ServerKeyId == seen.KeyId
                ? null
                : new Setback(
                    SetbackReason.OtherServer,
                    $"""
                    This is not the server that this device was told to trust.
                      key it was told of  {Fingerprint.Create(asked.ServerKeyId).Display}
                      key seen now        {ServerPin.Display(seen)}
                    """
                );
        }

        using var pinned = StoredPin.Import(before.ServerKeys);
        return pinned.Difference(seen);
    }

    private async Task<Reply<EnrollAnswer>> SendAsync(
        Challenge challenge,
        string? key,
        string? password,
        CancellationToken ct
    )
    {
        // After the challenge, whose Date tells the time: a certificate made at a first boot in 1970 would have expired.
        using var certificate = DeviceCertificateFile.LoadOrMake(
            folder,
            deviceKey,
            DeviceKey.Create(asked.Wish.DeviceKey),
            serverClock.Now
        );
        var call = new EnrollCall
        {
            DeviceKey = asked.Wish.DeviceKey,
            DisplayName = asked.Wish.DisplayName,
            PeerId = asked.Wish.PeerId,
            OrgUniqueId = asked.Wish.OrgUniqueId,
            SerialNumber = asked.Wish.SerialNumber,
            Manufacturer = MachineModel.Manufacturer,
            Model = MachineModel.Model,
            Ownership = asked.Wish.Ownership,
            Platform = ThisMachine.Platform,
            OsVersion = ThisMachine.OsVersion,
            AgentVersion = ThisMachine.AgentVersion,
            CertificatePem = certificate.ExportCertificatePem(),
            EnrollmentKey = key,
            EnrollmentPassword = password,
        };
        var server = asked.Server.Uri;
        var waiting = before?.Standing == Standing.Pending;
        var committed = call with { PhraseCommitment = PhraseExchange.Commit(folder, server, call, waiting) };
        var connection = new MusterConnection(wire, deviceKey, ServerPin.Of(challenge.ServerKey), serverClock)
        {
            Nonce = challenge.Nonce,
        };
        var reply = await connection.SendAsync(Calls.Enroll(committed), ct);
        if (reply is Reply<EnrollAnswer>.Answered { Value: var answer })
        {
            PhraseExchange.Hear(folder, server, call, answer, challenge.ServerKey.Spki.ToArray());
        }

        return reply;
    }

    private Reply<AgentState> Remember(Challenge challenge, Reply<EnrollAnswer> reply)
    {
        switch (reply)
        {
            case Reply<EnrollAnswer>.Answered { Value: var answer }:
                var state = new AgentState
                {
                    Server = asked.Server.Uri,
                    ServerKey = challenge.ServerKey.Spki.ToArray(),
                    Wish = asked.Wish,
                    RequestId = answer.Id,
                    Standing = Standings.Parse(answer.State) ?? Standing.Pending,
                    Since = clock.GetUtcNow(),
                    Preparation = answer.Preparation,
                    ReportStream = before?.ReportStream,
                    NextSeq = before?.NextSeq ?? 1,
                    ServerAheadSeconds = (long)serverClock.Ahead.TotalSeconds,
                };
                folder.Write(state);
                foreach (var secret in asked.Secrets)
                {
                    secret.Forget();
                }

                return new Reply<AgentState>.Answered(state);
            case Reply<EnrollAnswer>.Refused refused:
                return new Reply<AgentState>.Refused(refused.Problem);
            case Reply<EnrollAnswer>.Later later:
                return new Reply<AgentState>.Later(later.Setback);
            default:
                throw new InvalidOperationException("A reply has three cases.");
        }
    }
}

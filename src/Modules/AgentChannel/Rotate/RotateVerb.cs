using Muster.Kernel.Fingerprints;
using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.AgentChannel.Internal;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.Devices.SharedKeys;
using Muster.Protocols.Agent;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Rotate;

/// <summary>A device changes its key: the old one and the new one sign the same call. Repeated within a day, the answer is the same.</summary>
internal sealed class RotateVerb(Database database, NonceUse nonces, Limits limits, TimeProvider clock)
{
    public async Task<AgentAnswer> AnswerAsync(AgentCall call, CancellationToken ct)
    {
        if (limits.Change(call.Key.Value) is { } wait)
        {
            return Refusals.RateLimited(wait);
        }

        var (body, malformed) = AgentBody.Read(call.Message.Body, AgentJson.Default.RotateCall);
        if (body is null)
        {
            return malformed!; // one of the two is set
        }

        var credential = DeviceCredential.Read(body.CertificatePem, csrPem: null, clock.GetUtcNow());
        if (credential.Credential is not { } accepted)
        {
            return Refusals.CredentialRefused(credential.Fault!); // one of the two is set
        }

        using var key = accepted.Key;
        var byNew = call.UnverifiedNew!; // the route reads two signatures
        if (!byNew.VerifiedBy(key) || byNew.ClaimedNonce != call.NonceText)
        {
            return Refusals.SignatureInvalid("The signature labelled new is not by the new key over this call.");
        }

        var newKey = new ProvedKey(
            Fingerprint.Create(key.KeyId),
            Fingerprint.Create(accepted.FingerprintSha256),
            key.Spki
        );
        return await database.WriteAsync((db, token) => RotateAsync(db, call, newKey, token), ct);
    }

    private async Task<AgentAnswer> RotateAsync(
        MusterDbContext db,
        AgentCall call,
        ProvedKey newKey,
        CancellationToken ct
    )
    {
        if (!await nonces.TrySpendAsync(db, call.FreshNonce, ct))
        {
            return Refusals.NonceUsed;
        }

        var now = clock.GetUtcNow();
        var old = await DeviceKeys.FindAsync(db, call.Key);
        if (old?.AdmittedDevice is not { } device)
        {
            return Refusals.UnknownKey;
        }

        if (old.DeviceStatus == DeviceStatus.Revoked)
        {
            return Refusals.Revoked;
        }

        var answer = AgentAnswer.Of(
            200,
            new RotateAnswer { Fingerprint = newKey.Certificate.Value },
            AgentJson.Default.RotateAnswer
        );
        var replacement = await DeviceKeys.FindAsync(db, newKey.Key);
        if (old.State == KeyState.Retiring)
        {
            var repeated = replacement?.DeviceId == device && replacement.State == KeyState.Active;
            return repeated && now < old.RetiresAt ? answer : Refusals.KeyRotated;
        }

        if (!await SharedKeyGuard.MayRotateAsync(db, device, call.Instance, ct))
        {
            return Refusals.KeyShared;
        }

        if (!await DeviceRegistry.RotateAsync(db, device, newKey, clock, ct))
        {
            return Refusals.CredentialRefused("The new key is known already; make another.");
        }

        db.Record(
            Actor.Device(call.Key.Value),
            new DeviceRotated(device.Value, call.Key.Value, newKey.Key.Value, newKey.Certificate.Value),
            clock
        );
        await SharedKeyGuard.RotatedAsync(db, device, Actor.Device(newKey.Key.Value), clock, ct);
        return answer;
    }
}

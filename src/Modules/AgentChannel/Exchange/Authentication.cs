using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Muster.Http.RateLimits;
using Muster.Kernel.Fingerprints;
using Muster.Modules.Devices;
using Muster.Protocols.Agent;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>Who calls: one indexed read of the key, then its signature. Nothing in a body or a header names a device.</summary>
internal sealed class Authentication(
    Database database,
    KnownKeys keys,
    FreshnessCheck freshness,
    Limits limits,
    IOptions<AgentChannelOptions> options
)
{
    /// <summary>An address that fails too often is heard only for keys that were known here before: neither body nor database is read for others.</summary>
    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Limit(HttpContext context)
    {
        if (limits.LookUnproved(RemoteAddress.Of(context)) is not { } wait)
        {
            return null;
        }

        var claimed = AgentSignatureReader.ClaimedKeyId(AgentRequestReader.SignatureInputOf(context.Request));
        return claimed is not null && keys.Contains(claimed) ? null : wait;
    }

    public async Task<Authenticated> RunAsync(
        HttpContext context,
        AgentMessage message,
        Freshness demanded,
        bool rotation,
        CancellationToken ct
    )
    {
        var address = RemoteAddress.Of(context);
        var reading = AgentSignatureReader.Read(message, rotation);
        if (reading is not AgentSignatureReading.Read { Signature: var signature } read)
        {
            return Unproved(address, Refusals.OfSignature((AgentSignatureReading.Refused)reading));
        }

        var reads = HttpMethods.IsGet(message.Method);
        if (reads && limits.LookRead(signature.ClaimedKeyId) is { } early)
        {
            return new Authenticated(null, Refusals.RateLimited(early));
        }

        var instance = AgentInstance.Of(message.Target);
        if (
            !Fingerprint.TryParseHex(signature.ClaimedKeyId, out var keyId)
            || await database.ReadAsync((db, _) => DeviceKeys.FindAsync(db, keyId.Value, instance), ct)
                is not { } standing
        )
        {
            return Unproved(address, Refusals.UnknownKey);
        }

        if (!signature.VerifiedBy(keys.Of(signature.ClaimedKeyId, standing.Spki)))
        {
            return Unproved(address, Refusals.SignatureInvalid("The signature does not verify."));
        }

        if (reads && limits.Read(signature.ClaimedKeyId, standing.AdmittedDevice is not null) is { } wait)
        {
            return new Authenticated(null, Refusals.RateLimited(wait));
        }

        var (nonce, stale) = freshness.Of(signature, demanded);
        return stale is not null
            ? new Authenticated(null, stale)
            : new Authenticated(
                new AgentCall
                {
                    Key = keyId.Value,
                    Standing = standing,
                    Message = message,
                    UnverifiedNew = read.New,
                    NonceText = signature.ClaimedNonce,
                    Nonce = nonce,
                    SignedAt = signature.ClaimedCreated,
                    Address = address,
                    Instance = instance,
                    Wait = PreferredWait.Of(context.Request, options.Value.LongestWait),
                },
                null
            );
    }

    private Authenticated Unproved(string address, AgentAnswer refusal) =>
        new(null, limits.Unproved(address) is { } wait ? Refusals.RateLimited(wait) : refusal);
}

/// <summary>Exactly one of the two is set.</summary>
internal sealed record Authenticated(AgentCall? Call, AgentAnswer? Refusal);

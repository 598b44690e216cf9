using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Access.SecondFactor;

/// <summary>Takes a code: of the authenticator app, or a recovery code. Neither counts twice.</summary>
internal sealed class SecondFactorCheck(SecretBox box, TimeProvider clock)
{
    private const int MaxCode = 40;

    public static string LabelOf(Operator row) => $"totp/{row.Id}";

    /// <param name="row">Tracked, with a second factor.</param>
    public async Task<bool> UseAsync(MusterDbContext db, Operator row, string? code, CancellationToken ct)
    {
        if (code is null or { Length: > MaxCode })
        {
            return false;
        }

        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        if (StepOf(row, row.TotpSecret!, typed) is { } step) // it has a second factor
        {
            row.UseCode(step);
            return true;
        }

        if (!await RecoveryCodeSet.UseAsync(db, row.Id, typed, ct))
        {
            return false;
        }

        db.Record(CallerIdentity.ActorOf(row), new RecoveryCodeUsed(row.Id.ToString()), clock);
        return true;
    }

    /// <returns>The step whose code it is, or null; always null when the key that sealed the secret was lost: then recovery codes are left.</returns>
    public long? StepOf(Operator row, byte[] boxedSecret, string code) =>
        box.TryOpen(LabelOf(row), boxedSecret) is { } secret
            ? Totp.Match(secret, code.Replace(" ", "", StringComparison.Ordinal), clock.GetUtcNow(), row.TotpStep)
            : null;
}

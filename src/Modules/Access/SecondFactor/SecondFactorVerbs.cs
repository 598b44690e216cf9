using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Access;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.SignIn;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Writing;
using Operator = Muster.Modules.Access.Internal.Operator;

namespace Muster.Modules.Access.SecondFactor;

/// <summary>An operator sets up the second factor, gets other recovery codes, or takes the factor away.</summary>
internal sealed class SecondFactorVerbs(
    Database database,
    SecretBox box,
    SecondFactorCheck check,
    Passwords passwords,
    SignInLimit limit,
    TimeProvider clock
)
{
    /// <returns>The secret; null when there is a second factor already, or no password that it would be the second to.</returns>
    public Task<byte[]?> OfferAsync(OperatorId id, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var row = await FindAsync(db, id, token);
                if (row.HasSecondFactor || row.PasswordHash is null)
                {
                    return null;
                }

                var secret = RandomNumberGenerator.GetBytes(Totp.SecretBytes);
                row.OfferSecondFactor(box.Seal(SecondFactorCheck.LabelOf(row), secret));
                return secret;
            },
            ct
        );

    /// <returns>The recovery codes; null when the code is not of the secret that was offered.</returns>
    public async Task<RecoveryCodes?> ConfirmAsync(OperatorId id, string code, CancellationToken ct)
    {
        var codes = RecoveryCodeSet.Make();
        return await database.WriteAsync(
            async (db, token) =>
            {
                var row = await FindAsync(db, id, token);
                if (row.PendingTotpSecret is not { } offered || check.StepOf(row, offered, code) is not { } step)
                {
                    return null;
                }

                row.ConfirmSecondFactor(step);
                await RecoveryCodeSet.ReplaceAsync(db, id, codes, token);
                db.Record(CallerIdentity.ActorOf(row), new SecondFactorAdded(id.ToString()), clock);
                return new RecoveryCodes(codes);
            },
            ct
        );
    }

    /// <returns>Null when it was done; else why not.</returns>
    public Task<SignInOutcome.Refused?> RemoveAsync(OperatorId id, ProveSecondFactor proof, CancellationToken ct) =>
        ProveAsync(
            id,
            proof,
            async (db, row, token) =>
            {
                row.RemoveSecondFactor();
                await RecoveryCodeSet.RemoveAsync(db, id, token);
                db.Record(CallerIdentity.ActorOf(row), new SecondFactorRemoved(id.ToString()), clock);
            },
            ct
        );

    /// <returns>Null when <paramref name="codes"/> count from now on; else why not.</returns>
    public Task<SignInOutcome.Refused?> ReplaceCodesAsync(
        OperatorId id,
        ProveSecondFactor proof,
        IReadOnlyList<string> codes,
        CancellationToken ct
    ) =>
        ProveAsync(
            id,
            proof,
            async (db, row, token) =>
            {
                await RecoveryCodeSet.ReplaceAsync(db, id, codes, token);
                db.Record(CallerIdentity.ActorOf(row), new RecoveryCodesReplaced(id.ToString()), clock);
            },
            ct
        );

    private async Task<SignInOutcome.Refused?> ProveAsync(
        OperatorId id,
        ProveSecondFactor proof,
        Func<MusterDbContext, Operator, CancellationToken, Task> change,
        CancellationToken ct
    )
    {
        if (limit.LookAtCodes(id, browser: null) is { } wait)
        {
            return new SignInOutcome.Refused(SignInRefusal.TooManyFailures, wait);
        }

        var known = await database.ReadAsync(
            (db, token) => db.Set<Operator>().SingleAsync(row => row.Id == id, token),
            ct
        );
        var verdict =
            proof.Password.Length > Passwords.MaxLength
                ? PasswordVerdict.Wrong
                : await passwords.VerifyAsync(known.PasswordHash, proof.Password, ct);
        if (verdict == PasswordVerdict.NotChecked)
        {
            return new SignInOutcome.Refused(SignInRefusal.Busy);
        }

        var right =
            verdict == PasswordVerdict.Right
            && await database.WriteAsync(
                async (db, token) =>
                {
                    var row = await FindAsync(db, id, token);
                    var proved = row.HasSecondFactor && await check.UseAsync(db, row, proof.Code, token);
                    if (proved)
                    {
                        await change(db, row, token);
                    }

                    return proved;
                },
                ct
            );
        if (right)
        {
            return null;
        }

        limit.FailedCode(id, browser: null);
        return new SignInOutcome.Refused(SignInRefusal.CodeWrong);
    }

    private static Task<Operator> FindAsync(MusterDbContext db, OperatorId id, CancellationToken ct) =>
        db.Set<Operator>().AsTracking().SingleAsync(row => row.Id == id, ct);
}

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

    /// <summary>
    /// Takes a code of the secret that was offered, and the password: whoever finds an open browser must not lock its owner out.
    /// </summary>
    /// <returns>Null when it is on and <paramref name="codes"/> count; else why not.</returns>
    public Task<SignInOutcome.Refused?> ConfirmAsync(
        OperatorId id,
        ProveSecondFactor proof,
        IReadOnlyList<string> codes,
        CancellationToken ct
    ) =>
        ProveAsync(
            id,
            proof.Password,
            async (db, row, token) =>
            {
                if (row.PendingTotpSecret is not { } offered || check.StepOf(row, offered, proof.Code) is not { } step)
                {
                    return false;
                }

                row.ConfirmSecondFactor(step);
                await RecoveryCodeSet.ReplaceAsync(db, id, codes, token);
                db.Record(CallerIdentity.ActorOf(row), new SecondFactorAdded(id.ToString()), clock);
                return true;
            },
            ct
        );

    /// <returns>Null when it was done; else why not.</returns>
    public Task<SignInOutcome.Refused?> RemoveAsync(OperatorId id, ProveSecondFactor proof, CancellationToken ct) =>
        ProveBothAsync(
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
        ProveBothAsync(
            id,
            proof,
            async (db, row, token) =>
            {
                await RecoveryCodeSet.ReplaceAsync(db, id, codes, token);
                db.Record(CallerIdentity.ActorOf(row), new RecoveryCodesReplaced(id.ToString()), clock);
            },
            ct
        );

    private Task<SignInOutcome.Refused?> ProveBothAsync(
        OperatorId id,
        ProveSecondFactor proof,
        Func<MusterDbContext, Operator, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        ProveAsync(
            id,
            proof.Password,
            async (db, row, token) =>
            {
                var proved = row.HasSecondFactor && await check.UseAsync(db, row, proof.Code, token);
                if (proved)
                {
                    await change(db, row, token);
                }

                return proved;
            },
            ct
        );

    /// <param name="change">False when what else it needs is not there.</param>
    private async Task<SignInOutcome.Refused?> ProveAsync(
        OperatorId id,
        string password,
        Func<MusterDbContext, Operator, CancellationToken, Task<bool>> change,
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
            password.Length > Passwords.MaxLength
                ? PasswordVerdict.Wrong
                : await passwords.VerifyAsync(known.PasswordHash, password, known: true, ct);
        if (verdict == PasswordVerdict.NotChecked)
        {
            return new SignInOutcome.Refused(SignInRefusal.Busy);
        }

        var right =
            verdict == PasswordVerdict.Right
            && await database.WriteAsync(
                async (db, token) => await change(db, await FindAsync(db, id, token), token),
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

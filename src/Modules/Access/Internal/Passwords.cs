using Microsoft.AspNetCore.Identity;

namespace Muster.Modules.Access.Internal;

/// <summary>
/// Hashes and checks passwords of people (PBKDF2, 0.2 s of CPU each). Strangers ask for checks, so half of the cores is all that they get
/// together, beside one for browsers that have signed in before; who has to wait too long is sent away.
/// </summary>
internal sealed class Passwords(PasswordHasher<Operator> hasher, TimeProvider clock)
{
    public const int MinLength = 12;
    public const int MaxLength = 200;

    /// <summary>How long a check waits for its turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    // Theirs alone, so that a flood of strangers leaves operators their way in.
    private readonly SemaphoreSlim turnsOfTheKnown = new(1);
    private readonly Lazy<string> nobody = new(() => hasher.HashPassword(null!, "a password that nobody has"));

    // The hasher does not look at the user it is given.
    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <param name="known">Whether this browser, or this session, has proved itself to that account before.</param>
    public async Task<PasswordVerdict> VerifyAsync(string? hash, string password, bool known, CancellationToken ct)
    {
        var turn = known ? turnsOfTheKnown : turns;
        if (!await GetTurnAsync(turn, ct))
        {
            return PasswordVerdict.NotChecked;
        }

        try
        {
            return IsRight(hash, password) ? PasswordVerdict.Right : PasswordVerdict.Wrong;
        }
        finally
        {
            turn.Release();
        }
    }

    // The same work when there is no such operator, so that the time of an answer does not tell who exists.
    private bool IsRight(string? hash, string password) =>
        hasher.VerifyHashedPassword(null!, hash ?? nobody.Value, password) != PasswordVerificationResult.Failed
        && hash is not null;

    private async Task<bool> GetTurnAsync(SemaphoreSlim turn, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            await turn.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}

internal enum PasswordVerdict
{
    Right,
    Wrong,

    /// <summary>Too many others had their passwords checked.</summary>
    NotChecked,
}

using Microsoft.AspNetCore.Identity;

namespace Muster.Modules.Access.Internal;

/// <summary>Hashes and checks passwords of people (PBKDF2, 0.2 s of CPU each: sign-in attempts are limited).</summary>
internal sealed class Passwords(PasswordHasher<Operator> hasher)
{
    public const int MinLength = 12;
    public const int MaxLength = 200;

    private readonly Lazy<string> nobody = new(() => hasher.HashPassword(null!, "a password that nobody has"));

    // The hasher does not look at the user it is given.
    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Does the same work when there is no such operator, so that the time of an answer does not tell who exists.</summary>
    public bool Verify(string? hash, string password) =>
        hasher.VerifyHashedPassword(null!, hash ?? nobody.Value, password) != PasswordVerificationResult.Failed
        && hash is not null;
}

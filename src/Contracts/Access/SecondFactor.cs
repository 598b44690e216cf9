namespace Muster.Contracts.Access;

/// <summary>What an authenticator app needs; shown once, and worth nothing until a code of it was sent back.</summary>
public sealed record SecondFactorOffer
{
    /// <summary>Base32, for typing.</summary>
    public required string Secret { get; init; }

    /// <summary><c>otpauth://totp/…</c></summary>
    public required string Uri { get; init; }

    /// <summary>The same as a picture: a data URI of an SVG.</summary>
    public required string QrCode { get; init; }
}

/// <summary>Proves that it is still the operator who changes how they sign in.</summary>
public sealed record ProveSecondFactor
{
    public required string Password { get; init; }

    /// <summary>Six digits, or a recovery code.</summary>
    public required string Code { get; init; }
}

/// <param name="Codes">Each stands in for one code of a lost phone; shown once.</param>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

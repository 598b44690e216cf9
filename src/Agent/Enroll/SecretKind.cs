namespace Muster.Agent.Enroll;

/// <summary>What an administrator gives a device so that nobody has to decide about it.</summary>
/// <param name="Word">In short.</param>
/// <param name="As">How it is to stand there.</param>
internal sealed record SecretKind(string Noun, string Word, string As)
{
    public static SecretKind EnrollmentKey { get; } = new("enrollment key", "key", "as the server showed it");

    /// <summary>Somebody made it up: blanks may be part of it.</summary>
    public static SecretKind EnrollmentPassword { get; } =
        new("enrollment password", "password", "exactly as it stands in the list");

    public string Trim(string text) => this == EnrollmentPassword ? text.TrimEnd('\r', '\n') : text.Trim();
}

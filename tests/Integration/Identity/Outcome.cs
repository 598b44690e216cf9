namespace Muster.Integration.Identity;

/// <summary>What a case comes to.</summary>
/// <param name="Machine">What the machine that the case is about is told in the end.</param>
/// <param name="Other">What the device that was there before, or the other machine, is told in the end; null without one.</param>
/// <param name="Asks">Why a person has something to decide; null when nobody has.</param>
internal sealed record Outcome(string Machine, string? Other = null, string? Asks = null);

using Muster.AgentClient;
using Muster.Protocols.Agent;
using Muster.Protocols.HttpSignatures;

namespace Muster.Agent.Doctor;

/// <summary>This machine's clock beside the server's, and the server's own two words about its time beside each other.</summary>
internal static class ClockCheck
{
    private const string Check = "clock";
    private static readonly TimeSpan Noise = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WindowOfTheProtocol = TimeSpan.FromMinutes(5);

    /// <summary>Where certificates of sites begin to be out of time.</summary>
    private static readonly TimeSpan Hopeless = TimeSpan.FromDays(1);

    public static Finding Judge(Contact contact, WireAnswer.Arrived arrived)
    {
        if (arrived.Date is not { } date)
        {
            return Finding.Warn(
                Check,
                "The answer has no Date, so the clock could not be compared.",
                "Something on the way takes it out; have it passed on."
            );
        }

        var off = contact.At - date;
        if (off.Duration() > Hopeless)
        {
            return Finding.Fail(
                Check,
                $"This machine's clock is {Words(off)}: it says {contact.At:u}, the server {date:u}.",
                "Set it, and switch time synchronisation on (timedatectl set-ntp true; w32tm /resync; sntp -sS). The agent makes up for it, but certificates do not.",
                ExitCode.TryLater
            );
        }

        if (Created(arrived) is { } created && (created - date).Duration() > Noise)
        {
            return Finding.Warn(
                Check,
                $"The answer was signed at {created:u} and says that it is of {date:u}.",
                "A proxy may keep old answers or set its own Date: have it pass /agent/ through without caching."
            );
        }

        return off.Duration() > Noise
            ? Finding.Warn(
                Check,
                $"This machine's clock is {Words(off)}. The agent makes up for it{(off.Duration() > WindowOfTheProtocol ? "; without that no call would be accepted" : "")}.",
                "Switch time synchronisation on."
            )
            : Finding.Ok(Check, $"Right within {Noise.TotalSeconds} s of the server's.");
    }

    private static string Words(TimeSpan off)
    {
        var size = off.Duration();
        var text =
            size.TotalDays >= 2 ? $"{size.TotalDays:0} days"
            : size.TotalHours >= 2 ? $"{size.TotalHours:0} hours"
            : $"{size.TotalSeconds:0} seconds";
        return off > TimeSpan.Zero ? $"{text} ahead" : $"{text} behind";
    }

    private static DateTimeOffset? Created(WireAnswer.Arrived arrived) =>
        arrived.Signature is { } signature
        && StructuredFieldParser.TryParseDictionary(signature.SignatureInput)
            is [{ Key: ServerAnswer.Label, Value: SfInnerList input }]
        && input.Parameters["created"] is long seconds and > 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}

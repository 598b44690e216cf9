using Muster.Cli.Output;
using Muster.Contracts.Restrictions;

namespace Muster.Cli.PolicyHook;

internal static class PolicyHookText
{
    public static void Write(PolicyHookSaved saved)
    {
        Write(saved.Hook);
        if (saved.Secret is { } secret)
        {
            Listing.Fields([new("Secret", secret)]);
            Console.WriteLine("Give the secret to the program now: it is not shown again.");
        }
    }

    public static void Write(PolicyHookSettings hook) =>
        Listing.Fields([
            new("Address", hook.Url ?? "none"),
            new("State", hook.Enabled ? "on" : "off"),
            new("Platforms", hook.Platforms.Count > 0 ? string.Join(", ", hook.Platforms) : "every one"),
            new("Allowed networks", hook.AllowedNetworks.Count > 0 ? string.Join(", ", hook.AllowedNetworks) : null),
            new("Old secret until", hook.PreviousSecretUntil is { } until ? Ages.Exact(until) : null),
            new("Changed by", hook.ChangedBy),
            new("Changed", hook.ChangedAt is { } at ? Ages.Exact(at) : null),
        ]);

    public static void Write(PolicyHookTest test) =>
        Listing.Fields([
            new("Sent to", test.Url),
            .. test.Headers.Select(header => new Field(header.Name, header.Value)),
            new("Body", test.Body),
            new("Time", $"{test.Milliseconds} ms"),
            new("Status", test.Status?.ToString()),
            new("Answer", test.Answer),
            new("Means", test.Says is { } says ? $"{says}: {test.Code}" : $"a person decides: {test.Code}"),
            new("Reason", test.Reason),
            new("Because", test.Detail),
        ]);
}

using Muster.Contracts.Keys;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Keys;

/// <summary>What an administrator does with keys, through the REST API.</summary>
internal static class KeyCalls
{
    public static Task<KeyReport> KeysAsync(this MusterHost host) => host.GetAsync<KeyReport>("/api/keys");

    public static async Task<Key> CurrentKeyAsync(this MusterHost host, string kind) =>
        (await host.KeysAsync()).Keys.Single(key => key.Kind == kind && key.State == "current");

    public static Task<KeyChanged> RotateAsync(this MusterHost host, string kind, bool force = false) =>
        host.PostAsync<KeyChanged>($"/api/keys/{kind}/rotate", new RotateKey { Force = force });

    public static Task<KeyChanged> SwitchAsync(this MusterHost host, bool force = false) =>
        host.PostAsync<KeyChanged>("/api/keys/server-signing/switch", new RotateKey { Force = force });

    public static Task<(int Status, string? Code)> TryRotateAsync(this MusterHost host, string kind) =>
        host.TryPostAsync($"/api/keys/{kind}/rotate", new RotateKey());

    public static Task<(int Status, string? Code)> TrySwitchAsync(this MusterHost host) =>
        host.TryPostAsync("/api/keys/server-signing/switch", new RotateKey());
}

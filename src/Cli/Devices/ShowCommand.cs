using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Devices;
using Muster.Kernel.Fingerprints;

namespace Muster.Cli.Devices;

internal static class ShowCommand
{
    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("device");
        var json = CommonOptions.Json();
        var command = new Command("show", "Show one device: each fact with where it comes from, and its keys.")
        {
            id,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync($"{DevicesCommand.Route}/{line.GetValue(id):D}", ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    Write(answer.As(CliJson.Default.Device), clock.GetUtcNow());
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(Device device, DateTimeOffset now) =>
        Listing.Fields([
            new("Id", device.Id.ToString()),
            new("Status", device.Status),
            .. (device.Facts ?? []).Select(fact => new Field(fact.Name, FactText(fact, now))),
            new("nearly came", NearText(device.Expectation?.LastNearMatch, now)),
            new("password", PasswordText(device.Expectation?.Password, now)),
            new("groups", string.Join(", ", device.Groups.Select(group => $"{group.Name} ({group.Id})"))),
            .. (device.Keys ?? []).Select(key => new Field("key", KeyText(key))),
        ]);

    private static string? NearText(NearMatch? near, DateTimeOffset now) =>
        near is null
            ? null
            : $"{near.Identifier} {near.Shown} on {near.Platform}, listed as {near.Listed} ({Ages.Ago(near.At, now)})";

    private static string? PasswordText(ExpectedPasswordUse? use, DateTimeOffset now) =>
        use is null ? null
        : use.LockedAt is { } locked
            ? $"locked {Ages.Ago(locked, now)} after {use.Wrong} wrong ones; `muster devices unlock-password` unlocks it"
        : use.LastWrongAt is { } last ? $"asked for; {use.Wrong} wrong so far, the last one {Ages.Ago(last, now)}"
        : "asked for";

    private static string FactText(DeviceFact fact, DateTimeOffset now)
    {
        var value = fact is { Name: "fingerprint", Value: { } hex } ? Display(hex) : fact.Value;
        var age = fact.At is { } at ? Ages.Ago(at, now) : null;
        return value is null ? $"{age} ({fact.Source})"
            : age is null ? $"{value} ({fact.Source})"
            : $"{value} ({fact.Source}, {age})";
    }

    private static string KeyText(DeviceKeyEntry key)
    {
        var until = key.RetiresAt is { } at ? $", until {Ages.Exact(at)}" : "";
        return $"{Display(key.Fingerprint)} ({key.State}, since {Ages.Exact(key.FirstSeenAt)}{until})";
    }

    private static string Display(string sha256) =>
        Fingerprint.TryParseHex(sha256, out var fingerprint) ? fingerprint.Value.Display : sha256;
}

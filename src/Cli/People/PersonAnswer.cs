using System.Text.Json;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Kernel.Fingerprints;

namespace Muster.Cli.People;

internal static class PersonAnswer
{
    public static void Write(JsonElement answer, bool json, TimeProvider clock)
    {
        if (json)
        {
            JsonOutput.Write(answer);
            return;
        }

        var person = answer.As(CliJson.Default.Person);
        Listing.Fields([
            new("Id", person.Id.ToString()),
            new("Name", person.DisplayName),
            new("Peer ID", person.PeerId),
            new("E-mail", person.Email),
            new("Org unique id", person.OrgUniqueId),
            new("Status", person.Status),
            new("Enrollment", person.Enrollment),
            .. person.UserGroups.Select(group => new Field("User group", $"{group.Name} ({group.Id})")),
            .. person.DeviceKeyFingerprints.Select(hex => new Field("Device", Display(hex))),
            new("Created", $"{Ages.Exact(person.CreatedAt)} ({Ages.Ago(person.CreatedAt, clock.GetUtcNow())})"),
        ]);
    }

    private static string Display(string sha256) =>
        Fingerprint.TryParseHex(sha256, out var fingerprint) ? fingerprint.Value.Display : sha256;
}

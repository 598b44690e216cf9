using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Restrictions;

namespace Muster.Cli.Suppose;

/// <summary>Asks every rule and changes nothing.</summary>
internal static class SupposeCommand
{
    private const string Route = "/api/admission/suppose";

    public static Command Create()
    {
        var platform = new Option<string>("--platform")
        {
            Description = "The platform of the device.",
            HelpName = "linux|windows|macos",
            Required = true,
        };
        var system = Text("--os-version", "As the device would tell it, such as \"Ubuntu 24.04\".", "TEXT");
        var deviceKey = Text("--device-key", "The device key that it would claim.", "KEY");
        var peerId = Text("--peer-id", "The Peer ID that it would claim.", "HEX");
        var serial = Text("--serial-number", "The serial number that it would claim.", "TEXT");
        var manufacturer = Text("--manufacturer", "Who made it, as it would say; with --model.", "TEXT");
        var model = Text("--model", "What it is, as it would say.", "TEXT");
        var ownership = Text("--ownership", "What its user would say: personal or corporate.", "TEXT");
        var enrollmentKey = new Option<Guid?>("--enrollment-key")
        {
            Description = "The enrollment key that it would bring.",
            HelpName = "ID",
        };
        var fingerprint = Text("--key", "SHA-256 of its public key: a device that is known already.", "HEX");
        var certificate = Text("--certificate", "SHA-256 of its certificate.", "HEX");
        var address = Text("--address", "Where it would call from; your own address when nothing is said.", "ADDRESS");
        var json = CommonOptions.Json();
        var command = new Command("suppose", "Would this device get in? Asks every rule and changes nothing.")
        {
            platform,
            system,
            deviceKey,
            peerId,
            serial,
            manufacturer,
            model,
            ownership,
            enrollmentKey,
            fingerprint,
            certificate,
            address,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new AdmissionQuestion
                {
                    Platform = line.GetRequiredValue(platform),
                    OsVersion = line.GetValue(system),
                    DeviceKey = line.GetValue(deviceKey),
                    PeerId = line.GetValue(peerId),
                    SerialNumber = line.GetValue(serial),
                    Manufacturer = line.GetValue(manufacturer),
                    Model = line.GetValue(model),
                    Ownership = line.GetValue(ownership),
                    EnrollmentKeyId = line.GetValue(enrollmentKey),
                    KeyFingerprint = line.GetValue(fingerprint),
                    CertificateFingerprint = line.GetValue(certificate),
                    Address = line.GetValue(address),
                };
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(Route, body, CliJson.Default.AdmissionQuestion, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.AdmissionAnswer, SupposeText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Option<string?> Text(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help };
}

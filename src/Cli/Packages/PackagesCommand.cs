using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;

namespace Muster.Cli.Packages;

internal static class PackagesCommand
{
    public const string Route = "/api/packages";

    private static readonly Column[] Columns =
    [
        new("SHA-256"),
        new("File", MayFold: true),
        new("Size"),
        new("Format"),
        new("Name", MayFold: true),
        new("Version"),
        new("Uploaded"),
    ];

    public static Command Create(TimeProvider clock) =>
        new("packages", "Files that apps install.")
        {
            ListCommand.Create(
                "List them, newest first.",
                _ => Route,
                Columns,
                CliJson.Default.Package,
                package =>
                    [
                        package.Sha256,
                        package.FileName,
                        $"{package.SizeBytes:N0}",
                        package.Content.Format,
                        package.Content.Name ?? "",
                        package.Content.Version ?? "",
                        Ages.Ago(package.UploadedAt, clock.GetUtcNow()),
                    ]
            ),
            Show(),
            UploadCommand.Create(clock),
            DownloadCommand.Create(),
        };

    public static Argument<string> Hash() => new("SHA256") { Description = "The package, by its hash." };

    private static Command Show()
    {
        var hash = Hash();
        var json = CommonOptions.Json();
        var command = new Command("show", "What a package is, by its bytes.") { hash, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{Route}/{Uri.EscapeDataString(line.GetRequiredValue(hash))}/details";
                var answer = await api.GetAsync(path, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.Package, PackageText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}

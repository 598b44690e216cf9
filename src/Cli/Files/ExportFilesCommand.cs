using System.CommandLine;
using System.Text;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Files;

/// <summary><c>muster blueprints export</c>: what is becomes files.</summary>
internal static class ExportFilesCommand
{
    public static Command Create()
    {
        var id = new Argument<Guid?>("ID")
        {
            Description = "The blueprint, in full; all of them when nothing is said.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var folder = new Option<string?>("--folder")
        {
            Description = "A new or empty folder, for a file for each thing.",
            HelpName = "PATH",
        };
        var file = new Option<string?>("--out", "-o")
        {
            Description = "A new file for everything. Without it and without a folder, to the standard output.",
            HelpName = "FILE",
        };
        var secrets = new Option<bool>("--secrets")
        {
            Description = "With the contents of policies that hold secrets, in plain: keep the files accordingly.",
        };
        var command = new Command("export", "Write blueprints, what they hold and who gets them, as files.")
        {
            id,
            folder,
            file,
            secrets,
        };
        command.Validators.Add(line =>
        {
            if (line.GetValue(folder) is not null && line.GetValue(file) is not null)
            {
                line.AddError("Either --folder or --out.");
            }
        });
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var into = line.GetValue(folder);
                var wanted = new ExportBlueprints
                {
                    BlueprintId = line.GetValue(id),
                    Secrets = line.GetValue(secrets),
                    Single = into is null,
                };
                var answer = await api.PostAsync(
                    "/api/blueprint-files/export",
                    wanted,
                    CliJson.Default.ExportBlueprints,
                    ct
                );
                var files = answer.As(CliJson.Default.BlueprintFiles).Files;
                if (into is not null)
                {
                    FileFolder.Write(into, files);
                    Console.WriteLine($"{into}: {files.Count} files");
                }
                else
                {
                    await WriteAsync(files[0].Text, line.GetValue(file), ct);
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task WriteAsync(string text, string? path, CancellationToken ct)
    {
        if (path is null)
        {
            Console.Write(text);
            return;
        }

        await using var file = NewFile.Create(path);
        await file.Content.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
        file.Content.Flush(flushToDisk: true);
        file.Keep();
        Console.WriteLine($"{file.Name}: {text.Length:N0} characters");
    }
}

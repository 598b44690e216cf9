using System.CommandLine;
using System.Text.Json;
using Muster.Cli.Output;
using Muster.ErrorCatalogue;

namespace Muster.Cli.ErrorCodes;

/// <summary>Needs no server: the catalogue is in the program.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "The code, such as 0x801c0003, ENR-1101 or 4004, in any of its spellings.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var text = Option("--text", "The message that came with it, or that came alone.");
        var source = Option("--source", "Who says so, such as mde2, esp, apple or agent.");
        var phase = Option("--phase", "The step in which it came up.");
        var platform = Option("--platform", "windows, apple, android or agent.");
        var language = Option("--language", "en or de.");
        var json = CommonOptions.Json();
        var command = new Command("explain", "What an enrollment error means, and what to do. Needs no server.")
        {
            code,
            text,
            source,
            phase,
            platform,
            language,
            json,
        };
        command.Validators.Add(line =>
        {
            if (line.GetValue(code) is null && line.GetValue(text) is null)
            {
                line.AddError("Give a code, or --text.");
            }
        });
        command.SetAction(line =>
        {
            var explained = Explainer.Explain(
                new Observation
                {
                    Code = line.GetValue(code),
                    Text = line.GetValue(text),
                    Source = line.GetValue(source),
                    Phase = line.GetValue(phase),
                    Platform = line.GetValue(platform),
                },
                Languages.Of([line.GetValue(language) ?? "en"])
            );
            if (line.GetValue(json))
            {
                JsonOutput.Write(JsonSerializer.SerializeToElement(explained, CliJson.Default.ErrorExplanation));
            }
            else
            {
                ExplanationReport.Write(explained);
            }

            return (int)(explained.Causes[0].Because == "unknown" ? ExitCode.NotFound : ExitCode.Ok);
        });
        return command;
    }

    private static Option<string?> Option(string name, string description) =>
        new(name) { Description = description, HelpName = "TEXT" };
}

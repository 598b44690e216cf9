using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Scripts;

internal static class TextCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("script");
        var number = new Option<int?>("--number")
        {
            Description = "Of this version; of the newest without it.",
            HelpName = "N",
        };
        var command = new Command(
            "text",
            "Print a script's text as it is; into a file or another program, byte for byte."
        )
        {
            id,
            number,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{ScriptsCommand.Route}/{line.GetValue(id):D}";
                var wanted = line.GetValue(number) ?? (await api.GetAsync(path, ct)).As(CliJson.Default.Script).Number;
                var text = (await api.GetAsync($"{path}/versions/{wanted}", ct)).As(CliJson.Default.ScriptText).Content;
                if (Console.IsOutputRedirected)
                {
                    Console.Write(text);
                }
                else
                {
                    foreach (var row in text.ReplaceLineEndings("\n").Split('\n'))
                    {
                        Console.WriteLine(SafeText.Of(row)); // a terminal obeys what a script may hold
                    }
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}

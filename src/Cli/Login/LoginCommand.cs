using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Access;
using ApiToken = Muster.Cli.Api.ApiToken;

namespace Muster.Cli.Login;

/// <summary>Gets a token of the operator who confirms in a browser, or takes one from standard input, and saves it.</summary>
internal static class LoginCommand
{
    public static Command Create(TimeProvider clock)
    {
        var stdin = new Option<bool>("--token-stdin")
        {
            Description = "Read an API token from standard input instead of asking in a browser.",
        };
        var command = new Command("login", "Sign in to the server at MUSTER_URL and save the token.") { stdin };
        command.SetAction(
            async (line, ct) =>
            {
                var token = line.GetValue(stdin) ? await FromInputAsync(ct) : await FromBrowserAsync(clock, ct);
                using var api = MusterApi.With(token);
                var session = await WhoAmICommand.AskAsync(api, ct);
                SavedTokens.Save(ApiAddress.FromEnvironment(), token);
                Console.WriteLine(
                    $"Signed in to {ApiAddress.FromEnvironment()} as {SafeText.Of(session?.Username, "a service")}. The token is in {SavedTokens.Path}."
                );
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<string> FromInputAsync(CancellationToken ct) =>
        ApiToken.Checked(
            (await Console.In.ReadToEndAsync(ct)).Trim(),
            "Pipe the token in, such as: muster login --token-stdin < file"
        );

    private static async Task<string> FromBrowserAsync(TimeProvider clock, CancellationToken ct)
    {
        using var api = MusterApi.WithoutToken();
        var body = new StartHandOff { Computer = Environment.MachineName };
        var started = (await api.PostAsync("/api/hand-offs", body, CliJson.Default.StartHandOff, ct)).As(
            CliJson.Default.HandOffStarted
        );
        Console.WriteLine($"Open {SafeText.Of(started.Url)}");
        Console.WriteLine($"and confirm this code, if it is the same there: {SafeText.Of(started.UserCode)}");
        var collect = new CollectHandOff { Secret = started.Secret };
        var pause = TimeSpan.FromSeconds(Math.Clamp(started.PollEverySeconds, 1, 30));
        while (true)
        {
            await Task.Delay(pause, clock, ct);
            var answer = (
                await api.PostAsync($"/api/hand-offs/{started.Id}/token", collect, CliJson.Default.CollectHandOff, ct)
            ).As(CliJson.Default.HandOffAnswer);
            if (answer.Token is { } made)
            {
                return made.Secret;
            }

            if (answer.State == "denied")
            {
                throw new CliStop(ExitCode.Refused, "The answer in the browser was no.", "Nothing was saved.");
            }
        }
    }
}

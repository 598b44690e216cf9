using System.Security.Cryptography;
using System.Text.Json;
using Muster.Agent.Delivery.Items.Tools;
using Muster.Agent.Delivery.Items.Users;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery.Items.Scripts;

/// <summary>
/// Runs scripts. A script that was cut off runs again, because nobody can tell how far it came: its author has to write it so that it may.
/// </summary>
/// <param name="users">Null where scripts cannot run as the user.</param>
internal sealed class ScriptHandler(
    Toolbox tools,
    ScriptFolders folders,
    IUserSessions? users,
    MachinePlatform platform
) : IItemHandler
{
    private const string EachCheck = "on_each_check";

    public string Kind => "script";

    public PackageNeed? NeedOf(ItemWork work) => null;

    /// <summary>
    /// Such a script is never there: whoever goes through the items asks once in each round, and it runs once in each round. Its state then is
    /// that of its last run.
    /// </summary>
    public static bool RunsOnEachCheck(ItemWork work) => TryRead(work)?.Runs == EachCheck;

    public void Sweep() => folders.Sweep();

    public Task<bool> IsThereAsync(ItemWork work, CancellationToken ct) =>
        Task.FromResult(TryRead(work) is { } script && HasRun(work, script));

    public Task<ItemOutcome> ApplyAsync(ItemWork work, CancellationToken ct) =>
        ItemStop.CatchAsync(async () =>
        {
            var script = TryRead(work) ?? throw ItemStop.Failed("document_invalid", "It is no document of a script.");
            if (HasRun(work, script))
            {
                return ItemOutcome.Done;
            }

            var interpreter =
                Interpreter.Of(script.Interpreter, platform)
                ?? throw ItemStop.Unsupported("interpreter_unknown", $"This agent knows no {script.Interpreter}.");
            if (tools.Find(interpreter.Program) is null)
            {
                throw ItemStop.Failed("interpreter_missing", $"This machine has no {interpreter.Program}.");
            }

            var user = await UserOfAsync(script, ct);
            var outcome = await RunAsync(work, script, interpreter, user, ct);
            if (outcome.Result == ItemResult.Done)
            {
                work.Remember(new ScriptMemory { Ran = HashOf(work) }.Write());
            }

            return outcome;
        });

    /// <summary>What a script did cannot be undone. Without its memory it runs when the device gets it again.</summary>
    public Task<ItemOutcome> RemoveAsync(ItemWork work, CancellationToken ct)
    {
        work.Remember(ScriptMemory.Nothing.Write());
        return Task.FromResult(ItemOutcome.Done);
    }

    private async Task<SignedInUser?> UserOfAsync(ScriptDocument script, CancellationToken ct) =>
        script.Context switch
        {
            "system" => null,
            "user" when users is null => throw ItemStop.Unsupported(
                "user_context",
                "On this system scripts run as the system only."
            ),
            "user" => await users.FindAsync(ct) ?? throw ItemStop.Failed("no_user", "Nobody is signed in."),
            _ => throw ItemStop.Unsupported("user_context", $"This agent cannot run a script as {script.Context}."),
        };

    private async Task<ItemOutcome> RunAsync(
        ItemWork work,
        ScriptDocument script,
        Interpreter interpreter,
        SignedInUser? user,
        CancellationToken ct
    )
    {
        var file = folders.Put(work.Key, interpreter.Extension, script.Text, user);
        try
        {
            var call = new ToolCall(interpreter.Program, [.. interpreter.Before, file])
            {
                Patience = TimeSpan.FromSeconds(script.TimeoutSeconds),
            };
            return Judge(script, await tools.RunAsync(user is null ? call : users!.As(user, call), ct)); // or there is no user
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static ItemOutcome Judge(ScriptDocument script, ToolRun run) =>
        run.End switch
        {
            ToolEnd.TooSlow => ItemOutcome.Failed(
                "timeout",
                $"It ran longer than {script.TimeoutSeconds} seconds and was killed.\n{run.Said}"
            ),
            ToolEnd.NotThere => ItemOutcome.Failed("interpreter_missing", $"It could not be started. {run.Said}"),
            _ when script.ExpectedExitCodes.Contains(run.ExitCode) => new ItemOutcome(
                ItemResult.Done,
                Detail: run.Said.Length > 0 ? run.Said : null
            ),
            _ => ItemOutcome.Failed("exit_code", $"It ended with {run.ExitCode}.\n{run.Said}"),
        };

    private static bool HasRun(ItemWork work, ScriptDocument script) =>
        ScriptMemory.Read(work.Memory).Ran is { } ran
        && script.Runs switch
        {
            "once" => true,
            "every_version" => ran == HashOf(work),
            _ => false,
        };

    private static string HashOf(ItemWork work) => Convert.ToHexStringLower(SHA256.HashData(work.Document.Span));

    private static ScriptDocument? TryRead(ItemWork work)
    {
        try
        {
            return JsonSerializer.Deserialize(work.Document.Span, DeliveryJson.Default.ScriptDocument);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

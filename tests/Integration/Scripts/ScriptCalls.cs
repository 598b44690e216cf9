using Muster.Contracts.Policies;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Scripts;

/// <summary>What an operator does with scripts.</summary>
internal static class ScriptCalls
{
    public const string Route = "/api/scripts";

    public static ScriptDraft Shell(string name, string content = "#!/bin/sh\necho hello\n") =>
        new()
        {
            Name = name,
            Interpreter = "sh",
            Platform = "linux",
            Content = content,
        };

    public static Task<Script> CreateScriptAsync(this MusterHost host, ScriptDraft draft) =>
        host.PostAsync<Script>(Route, draft);
}

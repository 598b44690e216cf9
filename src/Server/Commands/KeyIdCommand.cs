using Muster.Modules.Keys;

namespace Muster.Server.Commands;

/// <summary><c>Muster.Server key-id FILE</c>: what a copy of the key file proves itself by. Needs neither settings nor a database.</summary>
internal static class KeyIdCommand
{
    public const string Name = "key-id";

    public static async Task<ExitCode> RunAsync(string[] arguments)
    {
        if (arguments is not [var file])
        {
            return await RefuseAsync($"Name one file: Muster.Server {Name} FILE");
        }

        try
        {
            if (KeyCopy.Read(file) is not { } copy)
            {
                return await RefuseAsync(
                    $"{file} is no key file: it is not the base64 of 32 bytes. This copy is worth nothing."
                );
            }

            Console.WriteLine($"Key id     {copy.KeyId}");
            Console.WriteLine($"Copy code  {copy.Code}");
            return ExitCode.Ok;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"{file} cannot be read: {fault.Message}");
        }
    }

    private static async Task<ExitCode> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync($"muster: {message}");
        return ExitCode.WrongConfiguration;
    }
}

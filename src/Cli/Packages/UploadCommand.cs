using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Packages;

/// <summary>Sends a file in parts. An upload that broke off is gone on with: by this command after an outage, or when it is run again.</summary>
internal static class UploadCommand
{
    private const string Route = $"{PackagesCommand.Route}/uploads";
    private const int Part = 16 * 1024 * 1024;
    private const int Patience = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static Command Create(TimeProvider clock)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The package." };
        var json = CommonOptions.Json();
        var command = new Command("upload", "Upload a package, or go on with one that broke off.") { file, json };
        command.SetAction(
            async (line, ct) =>
            {
                var answer = await RunAsync(line.GetRequiredValue(file), clock, ct);
                var package = answer.GetProperty("package");
                AnswerOutput.Write(package, line.GetValue(json), CliJson.Default.Package, PackageText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<JsonElement> RunAsync(FileInfo file, TimeProvider clock, CancellationToken ct)
    {
        await using var content = Open(file);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        using var api = MusterApi.FromEnvironment();
        var upload = await FindAsync(api, file.Name, content.Length, sha256, ct);
        using var progress = new TransferProgress();
        for (var attempt = 0; upload.Package is null && upload.Offset < upload.SizeBytes; )
        {
            try
            {
                upload = await SendAsync(api, upload, content, ct);
                progress.Report(upload.Offset);
                attempt = 0;
            }
            catch (Exception fault) when (MayPass(fault) && attempt++ < Patience)
            {
                var pause = TimeSpan.FromSeconds(Math.Min(1 << attempt, Longest.TotalSeconds));
                await Console.Error.WriteLineAsync($"Broken off; trying again in {pause.TotalSeconds:0} s.");
                await Task.Delay(pause, clock, ct);
                upload = await AskAsync(api, upload, ct);
            }
        }

        return await api.PostAsync($"{Route}/{upload.Id:D}/complete", ct);
    }

    private static FileStream Open(FileInfo file)
    {
        try
        {
            return file.OpenRead();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliStop(
                ExitCode.Usage,
                $"{file} cannot be read: {fault.Message}",
                "Name a file that you can read."
            );
        }
    }

    /// <summary>One's own upload of the same bytes, or a new one.</summary>
    private static async Task<PackageUpload> FindAsync(
        MusterApi api,
        string name,
        long size,
        string sha256,
        CancellationToken ct
    )
    {
        var known = (await api.GetAsync(Route, ct))
            .EnumerateArray()
            .Select(item => item.As(CliJson.Default.PackageUpload))
            .FirstOrDefault(item => item.Sha256 == sha256 && item.SizeBytes == size);
        if (known is not null)
        {
            await Console.Error.WriteLineAsync($"Going on at byte {known.Offset:N0} of {known.SizeBytes:N0}.");
            return known;
        }

        var wanted = new BeginPackageUpload
        {
            FileName = name,
            SizeBytes = size,
            Sha256 = sha256,
        };
        var begun = await api.PostAsync(Route, wanted, CliJson.Default.BeginPackageUpload, ct);
        return begun.As(CliJson.Default.PackageUpload);
    }

    private static async Task<PackageUpload> SendAsync(
        MusterApi api,
        PackageUpload upload,
        FileStream content,
        CancellationToken ct
    )
    {
        var bytes = new byte[Math.Min(Part, upload.SizeBytes - upload.Offset)];
        content.Position = upload.Offset;
        await content.ReadExactlyAsync(bytes, ct);
        var answer = await api.PatchAsync($"{Route}/{upload.Id:D}", upload.Offset, bytes, ct);
        return answer.As(CliJson.Default.PackageUpload);
    }

    private static async Task<PackageUpload> AskAsync(MusterApi api, PackageUpload upload, CancellationToken ct)
    {
        try
        {
            return (await api.GetAsync($"{Route}/{upload.Id:D}", ct)).As(CliJson.Default.PackageUpload);
        }
        catch (CliStop stop) when (stop.Code == ExitCode.Unreachable)
        {
            return upload; // the next part will say where it stands
        }
    }

    private static bool MayPass(Exception fault) =>
        fault is CliStop { Code: ExitCode.Unreachable }
        || fault is ApiRefusal { Code: ExitCode.Unreachable }
        || fault is ApiRefusal { ProblemCode: "upload_busy" or "upload_offset_mismatch" };
}

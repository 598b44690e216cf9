using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Muster.Kernel.Text;
using Muster.Modules.PreApproval.Internal;

namespace Muster.Modules.PreApproval.Upload;

/// <summary>The two parts of the form, the file on the node's disk for as long as it is looked at.</summary>
internal sealed class UploadedFile : IAsyncDisposable
{
    /// <summary>In UTF-8; what is longer is cut, and then no domain is called so.</summary>
    private const int MaxDomain = 300;
    private const int MaxName = 200;

    private UploadedFile(FileStream content) => Content = content;

    public string? Domain { get; private set; }

    /// <summary>As the browser calls it, for people.</summary>
    public string? Name { get; private set; }

    /// <summary>Can seek. Nothing of it is left when this is disposed of.</summary>
    public FileStream Content { get; }

    /// <summary>SHA-256, lowercase hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>There was more than may be.</summary>
    public bool IsTooLarge { get; private set; }

    /// <returns>Null when the body is no form with parts.</returns>
    public static async Task<UploadedFile?> ReceiveAsync(
        string? contentType,
        Stream body,
        long mostBytes,
        CancellationToken ct
    )
    {
        if (
            !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary
        )
        {
            return null;
        }

        var file = new UploadedFile(NamelessFile.Create());
        try
        {
            await file.ReadAsync(new MultipartReader(boundary, body), mostBytes, ct);
            return file;
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            file.IsTooLarge = true; // it said so before any of it was read
            return file;
        }
        catch (InvalidDataException)
        {
            await file.DisposeAsync();
            return null;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private async Task ReadAsync(MultipartReader parts, long mostBytes, CancellationToken ct)
    {
        while (!IsTooLarge && await OfFormAsync(parts.ReadNextSectionAsync(ct)) is { } part)
        {
            var about = part.GetContentDispositionHeader();
            switch (about?.Name.Value?.Trim('"'))
            {
                case "domain":
                    Domain = await ShortAsync(part.Body, ct);
                    break;
                case "file" when Name is null:
                    Name =
                        ClaimedText.Clean(about.FileNameStar.Value ?? about.FileName.Value?.Trim('"'), MaxName) ?? "";
                    await CopyAsync(part.Body, mostBytes, ct);
                    break;
                default:
                    break; // what a newer client may send
            }
        }
    }

    private async Task CopyAsync(Stream part, long mostBytes, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[NamelessFile.CopiedAtOnce];
        for (int count; (count = await OfFormAsync(part.ReadAsync(buffer, ct).AsTask())) > 0; )
        {
            if (Content.Length + count > mostBytes)
            {
                IsTooLarge = true;
                return;
            }

            hash.AppendData(buffer, 0, count);
            await Content.WriteAsync(buffer.AsMemory(0, count), ct);
        }

        Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        Content.Position = 0;
    }

    /// <summary>A form that breaks off; what the disk says is another matter.</summary>
    private static async Task<T> OfFormAsync<T>(Task<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new InvalidDataException("The form breaks off.", broken);
        }
    }

    /// <returns>Of a longer one, too much to be a domain.</returns>
    private static async Task<string> ShortAsync(Stream part, CancellationToken ct)
    {
        var buffer = new byte[MaxDomain + 1];
        var count = await OfFormAsync(
            part.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct).AsTask()
        );
        var text = System.Text.Encoding.UTF8.GetString(buffer, 0, count);
        return count <= MaxDomain ? text.Trim() : text;
    }
}

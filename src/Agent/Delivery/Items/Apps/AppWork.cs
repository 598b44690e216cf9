using System.Text.Json;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery.Items.Apps;

/// <summary>The work on one app.</summary>
internal sealed class AppWork(ItemWork work, AppDocument document)
{
    public AppDocument Document => document;

    public AppMemory? Memory { get; private set; } = AppMemory.Read(work.Memory);

    /// <summary>Null while it has not been downloaded.</summary>
    public string? PackagePath => work.PackagePath;

    /// <summary>Whether the last step of this very package was cut off.</summary>
    public bool WasCutOff => Memory is { IsDone: false };

    /// <summary>Whether what is remembered is of the package that the document names.</summary>
    public bool IsRemembered => Memory is not null && Memory.PackageSha256 == document.PackageSha256;

    public static AppWork Of(ItemWork work)
    {
        try
        {
            if (JsonSerializer.Deserialize(work.Document.Span, DeliveryJson.Default.AppDocument) is { } document)
            {
                AppNames.Check(document);
                return new AppWork(work, document);
            }
        }
        catch (JsonException)
        {
            // As below.
        }

        throw ItemStop.Failed("document_invalid", "It is no document of an app.");
    }

    public string NeededPackage() =>
        PackagePath is { } path && File.Exists(path)
            ? path
            : throw ItemStop.Failed("package_missing", "The package is not here.");

    /// <summary>To be called before the machine is changed.</summary>
    /// <param name="wasThere">Asked once: what Muster began is Muster's.</param>
    public void Begin(AppMemory about, bool wasThere) =>
        Remember(
            about with
            {
                PackageSha256 = document.PackageSha256,
                WasThere = Memory?.WasThere ?? wasThere,
                IsDone = false,
            }
        );

    public void End() => Remember(Memory is null ? null : Memory with { IsDone = true });

    public void Forget() => Remember(null);

    private void Remember(AppMemory? memory)
    {
        work.Remember(AppMemory.Write(memory));
        Memory = memory;
    }
}

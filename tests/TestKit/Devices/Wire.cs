using System.Net.Http.Headers;
using Muster.Protocols.Agent;

namespace Muster.TestKit.Devices;

internal static class Wire
{
    public static HttpRequestMessage RequestOf(AgentMessage message, int? waitSeconds)
    {
        var request = new HttpRequestMessage(
            new HttpMethod(message.Method),
            message.Target.Path + message.Target.Query
        );
        if (!message.Body.IsEmpty)
        {
            request.Content = new ByteArrayContent(message.Body.ToArray());
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        Add("Content-Digest", message.ContentDigest);
        Add("Signature-Input", message.SignatureInput);
        Add("Signature", message.Signature);
        Add("Prefer", waitSeconds is null ? null : $"wait={waitSeconds}");
        return request;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
